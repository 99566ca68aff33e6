namespace DrugReference.Data.Rows;

/// <summary>A content file as it looked when it was hashed.</summary>
internal sealed class FileRow : StoredRow
{
    public required string Path { get; set; }

    public long Size { get; set; }

    public long Modified { get; set; }

    public required string ContentHash { get; set; }
}
