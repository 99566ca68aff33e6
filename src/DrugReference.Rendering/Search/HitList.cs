using DrugReference.Domain.Search;

namespace DrugReference.Rendering.Search;

/// <summary>A list of what was found.</summary>
internal static class HitList
{
    public static HtmlText Of(IEnumerable<SearchHit> hits, string root) =>
        HtmlText.Of($"""<ol class="results">{hits.Select(hit => Of(hit, root))}</ol>""");

    private static HtmlText Of(SearchHit hit, string root) => HtmlText.Of(
        $"""
        <li class="result">
          <p class="result-path"><strong>{KindOf(hit.Kind)}</strong> {DrugOf(hit)}{(hit.Path.Length > 0 ? $" › {hit.Path}" : "")} {BannedTag(hit)}</p>
          <h3><a href="{root}{hit.Link[1..]}">{Display.Capitalised(hit.Title)}</a></h3>
          <p class="answer">{hit.Answer.Select(Of)}</p>
          {Matched(hit)}
        </li>
        """);

    private static HtmlText? DrugOf(SearchHit hit) =>
        hit.Kind == HitKinds.Drug ? null : HtmlText.Of($"""<span translate="no">{Display.Capitalised(hit.Drug)}</span>""");

    private static HtmlText? BannedTag(SearchHit hit) =>
        hit.IsBanned ? HtmlText.Of($"""<strong class="tag tag-banned">Banned</strong>""") : null;

    private static HtmlText Of(AnswerPart part) =>
        part.IsMatch ? HtmlText.Of($"<mark>{Figure.In(part.Text)}</mark>") : Figure.In(part.Text);

    private static HtmlText? Matched(SearchHit hit) => hit.Kind == HitKinds.Drug && hit.Matched != hit.Drug
        ? HtmlText.Of($"""<p class="result-path">{Display.Capitalised(hit.Matched)}</p>""")
        : null;

    private static string KindOf(HitKinds kind) => kind switch
    {
        HitKinds.Drug => "Drug",
        HitKinds.Section => "Section",
        HitKinds.Faq => "Question",
        _ => "Calculator",
    };
}
