using DrugReference.Domain.Quantities;
using DrugReference.Domain.Search;

namespace DrugReference.Web.Api.Answers;

/// <summary>One thing that a query found.</summary>
internal sealed record SearchResult
{
    /// <summary>What it leads to.</summary>
    public required ResultKind Kind { get; init; }

    /// <summary>Slug of the drug.</summary>
    public required string Drug { get; init; }

    /// <summary>Name of the drug.</summary>
    public required string DrugName { get; init; }

    /// <summary>Whether the source marks the drug as banned.</summary>
    public required bool Banned { get; init; }

    /// <summary>Id of the section or question; the slug of a drug; "dose" for a calculator.</summary>
    public required string Id { get; init; }

    /// <summary>Heading, question, or name of the drug.</summary>
    public required string Title { get; init; }

    /// <summary>Titles of the sections around it, outermost first; may be empty.</summary>
    public required string Path { get; init; }

    /// <summary>The answering sentences; of a drug, its description.</summary>
    public required string Answer { get; init; }

    /// <summary>The words of the answer that matched; of a drug, which of its names did.</summary>
    public required IReadOnlyList<string> Matched { get; init; }

    /// <summary>Address of the place.</summary>
    public required string Url { get; init; }

    public static SearchResult Of(SearchHit hit) => new()
    {
        Kind = KindOf(hit.Kind),
        Drug = hit.Slug,
        DrugName = hit.Drug,
        Banned = hit.IsBanned,
        Id = hit.Id,
        Title = hit.Title,
        Path = hit.Path,
        Answer = ClinicalFormat.WithPlainSpaces(string.Concat(hit.Answer.Select(part => part.Text))),
        Matched = hit.MatchedWords,
        Url = hit.Link,
    };

    private static ResultKind KindOf(HitKinds kind) => kind switch
    {
        HitKinds.Drug => ResultKind.Drug,
        HitKinds.Section => ResultKind.Section,
        HitKinds.Faq => ResultKind.Faq,
        _ => ResultKind.Calculator,
    };
}
