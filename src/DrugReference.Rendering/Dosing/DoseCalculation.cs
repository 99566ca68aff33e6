using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>A form that was sent, and what came of it: problems with its entries, or a plan.</summary>
public sealed class DoseCalculation
{
    /// <summary>The one field that is not for the planner: the content that the form was made from.</summary>
    public const string DigestField = "digest";

    /// <summary>A form that nobody has sent yet.</summary>
    public static DoseCalculation None { get; } = new(DoseEntries.None, null, false);

    private DoseCalculation(DoseEntries entries, CyclePlan? plan, bool isStale) => (Entries, Plan, IsStale) = (entries, plan, isStale);

    public DoseEntries Entries { get; }

    public CyclePlan? Plan { get; }

    /// <summary>Whether the form was made from other content than the one that answers. It gets no dose.</summary>
    public bool IsStale { get; }

    public bool HasProblem => IsStale || Entries.Problems.Count > 0;

    /// <summary>Dates of doses that wait or that somebody doubts do not belong in a calendar.</summary>
    public bool OffersCalendar => Plan is { IsAllowed: true, Doubts: [], Request.Start: not null };

    /// <summary>Calculates with the content of a digest.</summary>
    /// <param name="regimen">The dosing rules.</param>
    /// <param name="digest">The content that they are of.</param>
    /// <param name="form">Every field that was sent, the digest included.</param>
    public static DoseCalculation Of(Regimen regimen, string digest, IReadOnlyDictionary<string, string?> form)
    {
        var texts = form.Where(field => field.Key != DigestField)
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        if (form.TryGetValue(DigestField, out var sent) && sent != digest)
        {
            return new(new DoseEntries(texts, []), null, isStale: true);
        }

        var result = DoseForm.Plan(regimen, texts);
        var problems = EntryProblems.Of(DoseQuestions.Of(regimen).All, texts, result.Problems);
        return new(new DoseEntries(texts, problems), problems.Count > 0 ? null : result.Plan, isStale: false);
    }
}
