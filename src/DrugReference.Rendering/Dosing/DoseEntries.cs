using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>What was entered, and what is wrong with it, in the order of the form.</summary>
/// <param name="texts">The texts, as they were sent.</param>
/// <param name="problems">The problems, at the fields of the form.</param>
public sealed class DoseEntries(IReadOnlyDictionary<string, string?> texts, IReadOnlyList<FieldProblem> problems)
{
    /// <summary>An untouched form.</summary>
    public static DoseEntries None { get; } = new(new Dictionary<string, string?>(), []);

    public IReadOnlyDictionary<string, string?> Texts => texts;

    public IReadOnlyList<FieldProblem> Problems => problems;

    public string? Typed(FormField field) => texts.Count == 0 ? field.Default : texts.GetValueOrDefault(field.Name);

    public string? ProblemOf(FormField field) => problems.Count == 0 ? null : problems.FirstOrDefault(problem => problem.Field == field.Name)?.Message;

    /// <summary>Whether a group is to be seen: something in it was filled, or is wrong.</summary>
    public bool IsOpen(FormGroup group) => group.Fields.Any(field =>
        ProblemOf(field) is not null
        || (Typed(field) is { } typed && !string.IsNullOrWhiteSpace(typed) && typed != field.Default));
}
