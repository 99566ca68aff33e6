namespace DrugReference.Browser.Tests.Offline;

/// <summary>A content folder of one made-up drug whose text changes.</summary>
internal sealed class ChangingContent : IDisposable
{
    public const string Slug = "testamab";

    public const string First = "The text as it was";

    public const string Second = "The text as it is";

    public ChangingContent() => Write(First);

    public string Folder { get; } = Directory.CreateTempSubdirectory("drugreference-changing-").FullName;

    public void Change() => Write(Second);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string text) =>
        File.WriteAllText(Path.Combine(Folder, Slug + ".md"), $"---\ntitle: Testamab\ndescription: A made-up drug.\nis_banned: false\n---\n## Usage\n\n{text}.\n");
}
