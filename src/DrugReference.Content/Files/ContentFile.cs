using DrugReference.Domain.Formularies;

namespace DrugReference.Content.Files;

/// <summary>A content file as listed.</summary>
internal sealed record ContentFile(string FullPath, ContentFileState State)
{
    public string RelativePath => State.Path;

    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash => State.Hash;

    public string Name => Path.GetFileName(RelativePath);

    /// <summary>Whether the file is a monograph, by its name.</summary>
    public bool IsMonograph => Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Folder under the content folder, with forward slashes; empty for the content folder itself.</summary>
    public string Folder => RelativePath[..Math.Max(RelativePath.LastIndexOf('/'), 0)];
}
