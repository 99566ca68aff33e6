using DrugReference.Domain.Search;

namespace DrugReference.Rendering.Search;

/// <summary>The results of a search as the portal shows them, whoever has searched.</summary>
public static class FoundResults
{
    /// <summary>On the page of the search, below its heading.</summary>
    public static HtmlText OfAll(SearchResults found, SearchPlace place) => found.Query.IsEmpty
        ? HtmlText.Of($"""<p class="empty">Type a drug, a brand, a topic or a question, such as <em>besponsa dose</em> or <em>VOD</em>. The <a href="{place.AddressOf("drugs")}">A to Z</a> lists every drug.</p>""")
        : HtmlText.Of($"{place.Note}{Understood.Of(found, place, Literal(found, place, "search"))}{Results(found, place)}");

    /// <summary>On the page of the questions, below its form.</summary>
    public static HtmlText OfQuestions(QuestionSearch asked, SearchResults found, SearchPlace place) => HtmlText.Of(
        $"""
        {place.Note}{Understood.Of(found, place, Literal(found, place, "faqs", ("drug", asked.Slug), ("topic", asked.TopicText)))}
        <p class="lead">{Display.Count(found.Hits.Count, "question", "questions")} found.</p>
        {HitList.Of(found.Hits, place.Root)}
        """);

    private static HtmlText? Results(SearchResults found, SearchPlace place) => found.Hits.Count == 0 ? null : HtmlText.Of(
        $"""
        <section aria-labelledby="found">
          <h2 id="found" class="visually-hidden">Results</h2>
          {HitList.Of(found.Hits, place.Root)}
          {(found.HasMore ? HtmlText.Of($"<p>The first {found.Hits.Count} are shown. Add a word to narrow the search.</p>") : null)}
        </section>
        """);

    private static LiteralSearch Literal(SearchResults found, SearchPlace place, string page, params IEnumerable<(string Name, string? Value)> chosen) =>
        new(place.AddressOf(page), found.Query.Text, chosen);
}
