using DrugReference.Domain.Search;

namespace DrugReference.Data.Rows;

/// <summary>The one row that says what the file holds; written last, so that a file without it is not whole.</summary>
internal sealed class FormularyRow
{
    public int Id { get; set; }

    public required string Digest { get; set; }

    public DateTimeOffset LoadedAt { get; set; }

    public required Vocabulary Vocabulary { get; set; }
}
