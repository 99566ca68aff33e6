namespace DrugReference.Content.Files;

/// <summary>A content file as listed: its path under the folder and the SHA-256 of its bytes.</summary>
internal sealed record ContentFile(string FullPath, string RelativePath, string Hash)
{
    public string Name => Path.GetFileName(RelativePath);

    public bool IsMonograph => Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Folder under the content folder, with forward slashes; empty for the content folder itself.</summary>
    public string Folder => RelativePath[..Math.Max(RelativePath.LastIndexOf('/'), 0)];
}
