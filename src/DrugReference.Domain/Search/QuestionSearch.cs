using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Search;

/// <summary>A search of the questions alone, as their page asks for it.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="IsLiteral">Whether every word is taken as it was typed.</param>
/// <param name="Slug">The drug whose questions are shown, or null for all.</param>
/// <param name="TopicText">The section that they are about, as in the address; another word is no section.</param>
public sealed record QuestionSearch(string? Text, bool IsLiteral, string? Slug, string? TopicText)
{
    private const int MostHits = 50;

    /// <summary>More than the search ever ranks: the section is chosen among all of them.</summary>
    private const int MostRanked = 1_000;

    /// <summary>The section that was chosen, or null.</summary>
    public SectionKind? Topic => FaqSections.Find(TopicText);

    /// <summary>Whether a drug or a section was chosen.</summary>
    public bool IsFiltered => !string.IsNullOrEmpty(Slug) || Topic is not null;

    /// <summary>What is searched for, before the section is chosen.</summary>
    public SearchRequest Request => new(Text)
    {
        Kinds = HitKinds.Faq,
        Limit = Topic is null ? MostHits : MostRanked,
        IsLiteral = IsLiteral,
        Slug = string.IsNullOrEmpty(Slug) ? null : Slug,
    };

    /// <summary>Those of the results that are about the section.</summary>
    /// <param name="found">What the request found.</param>
    public SearchResults Asked(SearchResults found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found with { Hits = [.. found.Hits.Where(hit => IsAsked(hit.Title)).Take(MostHits)] };
    }

    /// <summary>Whether a question is about the section.</summary>
    /// <param name="question">The question.</param>
    public bool IsAsked(string question) => Topic is not { } topic || FaqTopic.Of(question) == topic;
}
