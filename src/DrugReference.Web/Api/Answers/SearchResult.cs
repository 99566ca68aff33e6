using DrugReference.Data;
using DrugReference.Data.Search;
using DrugReference.Domain.Quantities;

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

    /// <summary>Id of the section or question; the slug of a drug.</summary>
    public required string Id { get; init; }

    /// <summary>Heading, question, or name of the drug.</summary>
    public required string Title { get; init; }

    /// <summary>Titles of the sections around it, outermost first; may be empty.</summary>
    public required string Path { get; init; }

    /// <summary>The answering sentences; of a drug, why it was found.</summary>
    public required string Answer { get; init; }

    /// <summary>The words of the answer, or the name of the drug, that matched.</summary>
    public required IReadOnlyList<string> Matched { get; init; }

    /// <summary>Address of the place.</summary>
    public required string Url { get; init; }

    public static SearchResult Of(DrugHit hit) => new()
    {
        Kind = ResultKind.Drug,
        Drug = hit.Drug.Slug,
        DrugName = hit.Drug.Name,
        Banned = hit.Drug.IsBanned,
        Id = hit.Drug.Slug,
        Title = hit.Drug.Name,
        Path = "",
        Answer = hit.Reason,
        Matched = hit.Kind == NameKind.Misspelling ? [] : [hit.MatchedName],
        Url = ApiAddress.Of(hit.Drug.Slug),
    };

    public static SearchResult Of(PassageHit hit) => new()
    {
        Kind = hit.IsFaq ? ResultKind.Faq : ResultKind.Section,
        Drug = hit.Slug,
        DrugName = hit.DrugName,
        Banned = hit.IsBanned,
        Id = hit.Anchor,
        Title = hit.Title,
        Path = hit.Path,
        Answer = ClinicalFormat.WithPlainSpaces(string.Concat(hit.Answer.Select(part => part.Text))),
        Matched = [.. hit.Answer.Where(part => part.IsMatch).Select(part => ClinicalFormat.WithPlainSpaces(part.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase)],
        Url = ApiAddress.Of(hit.Slug, hit.Anchor),
    };
}
