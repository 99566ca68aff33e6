namespace DrugReference.Domain.Problems;

/// <summary>What is wrong in a content file, at its place.</summary>
/// <param name="File">Path relative to the content folder, with forward slashes.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">Short stable name of the rule that was broken, such as <c>front-matter-missing</c>.</param>
/// <param name="Message">What is wrong and what to do, in one sentence.</param>
public sealed record Problem(string File, int Line, int Column, Severity Severity, string Rule, string Message)
{
    /// <summary><c>file:line:column: severity rule: message</c>, the form that editors understand.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{File}:{Line}:{Column}: {SeverityName} {Rule}: {Message}");

    private string SeverityName => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
