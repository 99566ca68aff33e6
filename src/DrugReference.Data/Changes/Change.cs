namespace DrugReference.Data.Changes;

/// <summary>A change of a drug's content.</summary>
/// <param name="At">When it was taken into service here.</param>
/// <param name="Slug">The drug.</param>
/// <param name="DrugName">Its name, which outlives it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Part">To what of the drug.</param>
/// <param name="Anchor">Id of the section or question.</param>
/// <param name="Title">What the part is called: a section with those around it, a question, or such as "Review".</param>
/// <param name="Html">The new text as safe HTML; empty for what was removed.</param>
/// <param name="Version">Names the new text, the same wherever it is served; empty for what was removed.</param>
public sealed record Change(
    DateTimeOffset At,
    string Slug,
    string DrugName,
    ChangeKind Kind,
    DrugPartKind Part,
    string? Anchor,
    string Title,
    string Html,
    string Version);
