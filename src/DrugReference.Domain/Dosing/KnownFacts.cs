namespace DrugReference.Domain.Dosing;

/// <summary>Gathers what is known: the entries, and what every regimen may ask for.</summary>
internal static class KnownFacts
{
    public static Known Of(PlanInput input, IReadOnlyList<PlannedDose> doses)
    {
        var request = input.Request;
        var numbers = new Dictionary<string, decimal>(request.Numbers, StringComparer.Ordinal)
        {
            [DoseFields.Cycle] = request.Cycle.Value,
            [DoseFields.Day] = request.Day ?? input.Regimen.FirstDoseDay,
        };
        Add(numbers, DoseFields.PriorReductions, request.PriorReductions);
        Add(numbers, DoseFields.AgeYears, request.AgeYears);
        Add(numbers, DoseFields.InterruptionDays, request.InterruptionDays);
        Add(numbers, Known.WeightChangePercent, Change(request.Weight.Kilograms, request.BaselineWeight?.Kilograms));
        Add(numbers, Known.AreaChangePercent, Change(input.Area.SquareMetres, request.LastArea?.SquareMetres));
        Add(numbers, Known.WeightAgeDays, request.Start?.Date.DayNumber - request.WeighedOn?.DayNumber);
        if (doses.Count > 0)
        {
            numbers[Known.LeastDoseMg] = doses.Min(dose => dose.Mass.Milligrams);
            Add(numbers, Known.LeastBagMgPerMl, doses.Min(dose => dose.BagConcentration?.MilligramsPerMillilitre));
        }

        var words = new Dictionary<string, string>(request.Words, StringComparer.Ordinal);
        Add(words, DoseFields.ResponseAfterThisCycle, request.ResponseAfterId);
        Add(words, DoseFields.WeightSource, request.WeightSource);
        return new Known(numbers, words);
    }

    private static decimal? Change(decimal now, decimal? before) =>
        before is { } base100 ? Math.Abs(now - base100) * 100 / base100 : null;

    private static void Add(Dictionary<string, decimal> numbers, string id, decimal? number)
    {
        if (number is { } known)
        {
            numbers[id] = known;
        }
    }

    private static void Add(Dictionary<string, string> words, string id, string? word)
    {
        if (word is not null)
        {
            words[id] = word;
        }
    }
}
