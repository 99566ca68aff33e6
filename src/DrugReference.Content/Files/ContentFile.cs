using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Files;

/// <summary>A content file as listed.</summary>
/// <param name="Refusal">
/// Why it cannot be read, if so. It is listed all the same: a file that was emptied is a bad file of its drug, and not a drug
/// that is gone.
/// </param>
internal sealed record ContentFile(string FullPath, ContentFileState State, Problem? Refusal = null)
{
    public string RelativePath => State.Path;

    /// <summary>SHA-256 of its bytes, or the rule that refuses it.</summary>
    public string Hash => State.Hash;

    public string Name => Path.GetFileName(RelativePath);

    /// <summary>Whether the file is a monograph, by its name.</summary>
    public bool IsMonograph => Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Folder under the content folder, with forward slashes; empty for the content folder itself.</summary>
    public string Folder => RelativePath[..Math.Max(RelativePath.LastIndexOf('/'), 0)];
}
