namespace DrugReference.Rendering.Dosing;

/// <summary>What prevents a dose, each point leading to the field that it is about.</summary>
public static class ErrorSummary
{
    /// <summary>What is said of a form that was made from other content than the one that calculates.</summary>
    private const string Stale = "The content changed since this form was opened: check and calculate again.";

    public static HtmlText Of(DoseCalculation calculation, DateTimeOffset? copiedAt = null) => Of(
        [
            .. calculation.IsStale ? new[] { ("calculate", Stale) } : [],
            .. calculation.Entries.Problems.DistinctBy(problem => problem.Message).Select(problem => (problem.Field, problem.Message)),
        ],
        copiedAt);

    /// <summary>The one reason why no dose is calculated at all.</summary>
    public static HtmlText Of(string reason, DateTimeOffset? copiedAt = null) => Of([("calculate", reason)], copiedAt);

    private static HtmlText Of(IEnumerable<(string Field, string Message)> problems, DateTimeOffset? copiedAt) => HtmlText.Of(
        $"""
        <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
          {CopyNote.Of(copiedAt)}
          <h2 id="error-summary-title">There is a problem</h2>
          <ul>
            {problems.Select(problem => HtmlText.Of($"""<li><a href="#{problem.Field}">{Figure.In(problem.Message)}</a></li>"""))}
          </ul>
        </div>
        """);
}
