namespace DrugReference.Rendering.Search;

/// <summary>A button for the same search with every word taken as it was typed; a form, so that no address holds what is looked for.</summary>
/// <param name="Address">The page that searches.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Chosen">What else was chosen there.</param>
internal sealed record LiteralSearch(string Address, string Text, params IEnumerable<(string Name, string? Value)> Chosen)
{
    public HtmlText Button(HtmlText words) => HtmlText.Of(
        $"""
        <form class="search-again" action="{Address}" method="post" data-search>
          {Field("q", Text)}{Field("literal", "true")}{Chosen.Where(each => !string.IsNullOrEmpty(each.Value)).Select(each => Field(each.Name, each.Value!))}
          <button type="submit"><span>{words}</span></button>
        </form>
        """);

    private static HtmlText Field(string name, string value) => HtmlText.Of($"""<input type="hidden" name="{name}" value="{value}">""");
}
