using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>Puts problems to the fields of the form: in its order, each naming its field and what was typed.</summary>
internal static class EntryProblems
{
    /// <summary>More of a text than this is no help in a message.</summary>
    private const int ShownCharacters = 24;

    /// <param name="fields">Every field of the form, in order.</param>
    /// <param name="texts">What was typed.</param>
    /// <param name="problems">What the engine said.</param>
    public static IReadOnlyList<FieldProblem> Of(
        IEnumerable<FormField> fields, IReadOnlyDictionary<string, string?> texts, IReadOnlyList<FieldProblem> problems)
    {
        var known = fields.ToList();
        var all = problems.Concat(OfPage(texts)).Select(problem => AtField(known, texts, problem));
        return [.. all.OrderBy(problem => Position(known, problem.Field))];
    }

    /// <summary>What the page asks beyond the engine.</summary>
    private static IEnumerable<FieldProblem> OfPage(IReadOnlyDictionary<string, string?> texts)
    {
        if (string.IsNullOrWhiteSpace(texts.GetValueOrDefault(DoseFields.AgeYears)))
        {
            yield return new(DoseFields.AgeYears, "Enter the age in completed years: labels differ by age.");
        }
    }

    private static FieldProblem AtField(
        List<FormField> known, IReadOnlyDictionary<string, string?> texts, FieldProblem problem)
    {
        var field = known.Find(field => field.Name == problem.Field || field.MetricName == problem.Field);
        return field is null
            ? problem
            : new FieldProblem(field.Name, Named(field.Label, texts.GetValueOrDefault(field.Name)?.Trim(), AsLabelled(field, problem.Message)));
    }

    /// <summary>The engine names the choices as programs send them; the page as they are labelled.</summary>
    private static string AsLabelled(FormField field, string message) => field.Choices.Count > 1
        ? message.Replace(
            string.Join(", ", field.Choices.Select(choice => choice.Id)), string.Join(", ", field.Choices.Select(choice => choice.Name)), StringComparison.Ordinal)
        : message;

    private static string Named(string label, string? typed, string message)
    {
        var isNamed = message.Contains(label, StringComparison.OrdinalIgnoreCase);
        if (string.IsNullOrEmpty(typed))
        {
            return isNamed ? message : $"{label}: {message}";
        }

        var shown = typed.Length > ShownCharacters ? typed[..ShownCharacters] + "…" : typed;
        return isNamed && message.Contains(typed, StringComparison.Ordinal) ? message : $"{label} “{shown}”: {message}";
    }

    private static int Position(List<FormField> known, string field) =>
        known.FindIndex(each => each.Name == field) is >= 0 and var position ? position : known.Count;
}
