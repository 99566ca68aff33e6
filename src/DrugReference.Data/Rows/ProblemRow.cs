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

    public override string Table => "Problems";

    public override void Describe(RowText row)
    {
        row.Add(nameof(Id), Id);
        row.Add(nameof(Column), Column);
        row.Add(nameof(File), File);
        row.Add(nameof(Line), Line);
        row.Add(nameof(Message), Message);
        row.Add(nameof(Rule), Rule);
        row.Add(nameof(Severity), (long)Severity);
        row.Add(nameof(Slug), Slug);
    }
}
