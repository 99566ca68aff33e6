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

    public override string Table => "Formularies";

    public override void Describe(RowText row) => Describe(
        row, Id, RowJson.Of(Counts), Digest, RowJson.Of(Files), ListedAt, LoadedAt, Root, RowJson.Of(Vocabulary));

    /// <summary>The same for a row whose JSON was not read yet.</summary>
    public static void Describe(
        RowText row, int id, string counts, string digest, string files, DateTimeOffset listedAt, DateTimeOffset loadedAt,
        string root, string vocabulary)
    {
        row.Add(nameof(Id), id);
        row.Add(nameof(Counts), counts);
        row.Add(nameof(Digest), digest);
        row.Add(nameof(Files), files);
        row.Add(nameof(ListedAt), listedAt);
        row.Add(nameof(LoadedAt), loadedAt);
        row.Add(nameof(Root), root);
        row.Add(nameof(Vocabulary), vocabulary);
    }
}
