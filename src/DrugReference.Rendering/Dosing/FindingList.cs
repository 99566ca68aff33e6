using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>Findings as callouts. The shape says the same as the word: an octagon stops, bars hold, a triangle cautions.</summary>
internal static class FindingList
{
    public static IEnumerable<HtmlText> Of(IEnumerable<Finding> findings) => findings.Select(Callout);

    private static HtmlText Callout(Finding finding)
    {
        var word = finding.Severity.ToString();
        return HtmlText.Of(
            $"""
            <div class="callout callout-{word.ToLowerInvariant()}">
              <svg class="sign" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true" focusable="false">
                {Sign(finding.Severity)}
              </svg>
              <p><strong>{word}.</strong> {Figure.In(finding.Text)} {BasisNote.Of(finding.Basis)}</p>
            </div>
            """);
    }

    private static HtmlText Sign(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Stop => HtmlText.Of($"""<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" fill="currentColor" />"""),
        FindingSeverity.Hold => HtmlText.Of($"""<path d="M8 4v16M16 4v16" stroke-width="5" />"""),
        _ => HtmlText.Of($"""<path d="M12 3 22 21H2zM12 10v5M12 17v2" />"""),
    };
}
