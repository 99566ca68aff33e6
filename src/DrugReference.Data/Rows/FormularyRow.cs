using DrugReference.Domain.Formularies;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Rows;

/// <summary>The one row that says what the file holds; written last, so that a file without it is not whole.</summary>
internal sealed class FormularyRow : StoredRow
{
    public required string Digest { get; set; }

    /// <summary>The content folder.</summary>
    public required string Root { get; set; }

    /// <summary>Before the files were listed.</summary>
    public DateTimeOffset ListedAt { get; set; }

    public DateTimeOffset LoadedAt { get; set; }

    public required FormularyCounts Counts { get; set; }

    public required Vocabulary Vocabulary { get; set; }

    /// <summary>The content files as they looked when they were hashed: thousands that are always read together.</summary>
    public required IReadOnlyList<ContentFileState> Files { get; set; }
}
