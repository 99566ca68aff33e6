using System.Text.Json.Serialization;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// When a rule applies. The answer has three values: what was not entered makes a condition neither true nor false.
/// </summary>
[JsonDerivedType(typeof(NumberCondition), "number")]
[JsonDerivedType(typeof(ComparedCondition), "compared")]
[JsonDerivedType(typeof(WordCondition), "word")]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
public abstract record Condition
{
    /// <summary>Ids of the entries that the condition looks at.</summary>
    [JsonIgnore]
    public abstract IEnumerable<string> EntryIds { get; }

    /// <summary>Whether the condition holds.</summary>
    /// <param name="known">What is known of the patient and the cycle.</param>
    /// <returns><see langword="null"/> when what is known does not decide it.</returns>
    public abstract bool? Holds(Known known);
}

/// <summary>A number against a figure of the regimen.</summary>
/// <param name="EntryId">Id of the number.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Figure">The figure, in the entry's unit.</param>
public sealed record NumberCondition(string EntryId, Comparison Comparison, decimal Figure) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<string> EntryIds => [EntryId];

    /// <inheritdoc/>
    public override bool? Holds(Known known) => Compare(known.Number(EntryId), Comparison, Figure);

    internal static bool? Compare(decimal? left, Comparison comparison, decimal? right) => comparison switch
    {
        _ when left is null || right is null => null,
        Comparison.Above => left > right,
        Comparison.AtLeast => left >= right,
        Comparison.Below => left < right,
        _ => left <= right,
    };
}

/// <summary>A number against another number of the same patient.</summary>
/// <param name="EntryId">Id of the number.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="OtherEntryId">Id of the other number.</param>
public sealed record ComparedCondition(string EntryId, Comparison Comparison, string OtherEntryId) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<string> EntryIds => [EntryId, OtherEntryId];

    /// <inheritdoc/>
    public override bool? Holds(Known known) =>
        NumberCondition.Compare(known.Number(EntryId), Comparison, known.Number(OtherEntryId));
}

/// <summary>A word that must be one of some.</summary>
/// <param name="EntryId">Id of the choice.</param>
/// <param name="Words">The words; one of them must have been chosen.</param>
public sealed record WordCondition(string EntryId, IReadOnlyList<string> Words) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<string> EntryIds => [EntryId];

    /// <inheritdoc/>
    public override bool? Holds(Known known) =>
        known.Word(EntryId) is { } word ? Words.Contains(word, StringComparer.Ordinal) : null;
}

/// <summary>Every one of some conditions: one that fails decides it, whatever else is unknown.</summary>
/// <param name="Conditions">The conditions.</param>
public sealed record AllOf(IReadOnlyList<Condition> Conditions) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<string> EntryIds => Conditions.SelectMany(condition => condition.EntryIds);

    /// <inheritdoc/>
    public override bool? Holds(Known known)
    {
        bool? all = true;
        foreach (var condition in Conditions)
        {
            var holds = condition.Holds(known);
            if (holds == false)
            {
                return false;
            }

            all = holds is null ? null : all;
        }

        return all;
    }
}

/// <summary>At least one of some conditions: one that holds decides it, whatever else is unknown.</summary>
/// <param name="Conditions">The conditions.</param>
public sealed record AnyOf(IReadOnlyList<Condition> Conditions) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<string> EntryIds => Conditions.SelectMany(condition => condition.EntryIds);

    /// <inheritdoc/>
    public override bool? Holds(Known known)
    {
        bool? any = false;
        foreach (var condition in Conditions)
        {
            var holds = condition.Holds(known);
            if (holds == true)
            {
                return true;
            }

            any = holds is null ? null : any;
        }

        return any;
    }
}
