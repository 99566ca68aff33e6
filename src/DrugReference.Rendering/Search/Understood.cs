using DrugReference.Domain.Search;

namespace DrugReference.Rendering.Search;

/// <summary>What a reader must be told about how a query was read.</summary>
internal static class Understood
{
    /// <param name="literal">The same search with every word taken as typed.</param>
    public static HtmlText Of(SearchResults results, SearchPlace place, LiteralSearch literal) => HtmlText.Of(
        $"""
        {Shortened(results.Query.Limit)}{Corrected(results.Correction, literal)}{results.NotHeld.Select(other => NotHeld(other, place))}
        {(results.Hits.Count == 0 ? Nothing(results, place, literal) : null)}
        """);

    private static HtmlText? Shortened(QueryLimit limit) => UsedOf(limit) is { } used
        ? HtmlText.Of($"""<p class="callout callout-note">Only the first {used} of the search were used.</p>""")
        : null;

    private static string? UsedOf(QueryLimit limit) => limit switch
    {
        QueryLimit.Characters => $"{SearchQuery.MaxLength} characters",
        QueryLimit.Words => $"{SearchQuery.MaxWords} words",
        QueryLimit.Terms => $"{SearchQuery.MaxTerms} different terms",
        _ => null,
    };

    private static HtmlText? Corrected(Correction? correction, LiteralSearch literal) => correction is null ? null : HtmlText.Of(
        $"""
        <div class="callout callout-note correction">
          <p role="status">Showing results for <strong translate="no">{correction.Meant}</strong>.</p>
          {literal.Button(HtmlText.Of($"Search for <span translate=\"no\">{correction.Typed}</span> instead"))}
        </div>
        """);

    private static HtmlText NotHeld(NotHeldDrug other, SearchPlace place) => HtmlText.Of(
        $"""
        <p class="callout callout-note">
          <strong translate="no">{Display.Capitalised(other.Name)}</strong> is not in {place.Name}. {Different(other.Different, place)}
        </p>
        """);

    private static HtmlText? Different(ShownDrug? drug, SearchPlace place) => drug is null ? null : HtmlText.Of(
        $"""<a href="{place.AddressOf($"drugs/{drug.Slug}")}" translate="no">{Display.Capitalised(drug.Name)}</a>{BrandsOf(drug)} is a different drug.""");

    private static string BrandsOf(ShownDrug drug) => drug.BrandNames.Count > 0 ? $" ({string.Join(", ", drug.BrandNames)})" : "";

    private static HtmlText Nothing(SearchResults results, SearchPlace place, LiteralSearch literal) => HtmlText.Of(
        $"""
        <div class="empty">
          <p><strong>Not in {place.Name}.</strong> No text here holds all of these words.</p>
          <p>
            Check the spelling, leave out a word, or look through the <a href="{place.AddressOf("drugs")}">A to Z</a> and the <a href="{place.AddressOf("faqs")}">questions</a>.
          </p>
          {(results.NotHeld.Count > 0 ? literal.Button(HtmlText.Of($"Look for these words in the texts of other drugs")) : null)}
        </div>
        """);
}
