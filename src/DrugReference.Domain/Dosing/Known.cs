
namespace DrugReference.Domain.Dosing;

/// <summary>What is known of a patient and a cycle: what was entered, and what follows from it.</summary>
/// <param name="Numbers">Numbers by id.</param>
/// <param name="Words">Choices by id.</param>
public sealed record Known(IReadOnlyDictionary<string, decimal> Numbers, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Numbers that any regimen may ask for, beside its own entries; what each is says its name.</summary>
    public static IReadOnlySet<string> CommonNumbers { get; } = new[]
    {
        DoseFields.AgeYears, DoseFields.Cycle, DoseFields.Day, DoseFields.InterruptionDays, DoseFields.PriorReductions,
        WeightChangePercent, AreaChangePercent, WeightAgeDays, LeastDoseMg, LeastBagMgPerMl,
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Choices that any regimen may ask for; the words of the first two are those of the regimen.</summary>
    public static IReadOnlySet<string> CommonWords { get; } =
        new[] { DoseFields.ResponseAfterThisCycle, DoseFields.WeightSource }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Difference of the weight to the baseline weight, in per cent of the latter, without its sign.</summary>
    internal const string WeightChangePercent = "weightChangePercent";

    /// <summary>Difference of the area to the last cycle's, in per cent of the latter, without its sign.</summary>
    internal const string AreaChangePercent = "areaChangePercent";

    /// <summary>Days from the weighing to day 1.</summary>
    internal const string WeightAgeDays = "weightAgeDays";

    /// <summary>The smallest dose of the cycle, in mg.</summary>
    internal const string LeastDoseMg = "leastDoseMg";

    /// <summary>The thinnest bag of the cycle, in mg/mL.</summary>
    internal const string LeastBagMgPerMl = "leastBagMgPerMl";

    /// <summary>A number.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The figure, or <see langword="null"/> when it is not known.</returns>
    public decimal? Number(string id) => Numbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>A choice.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The word, or <see langword="null"/> when it is not known.</returns>
    public string? Word(string id) => Words.GetValueOrDefault(id);

    /// <summary>Whether something is known.</summary>
    /// <param name="id">Its id.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public bool Has(string id) => Numbers.ContainsKey(id) || Words.ContainsKey(id);
}
