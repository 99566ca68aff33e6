using DrugReference.Domain.Problems;

namespace DrugReference.Data.Rows;

internal sealed class ProblemRow : StoredRow
{
    /// <summary>The drug whose files it is in; null for a problem of the folder.</summary>
    public string? Slug { get; set; }

    public required string File { get; set; }

    public int Line { get; set; }

    public int Column { get; set; }

    public Severity Severity { get; set; }

    public required string Rule { get; set; }

    public required string Message { get; set; }
}
