namespace DrugReference.Web.Tests;

/// <summary>Folders beside the repository with real monographs, whose text may be read in tests but not shipped.</summary>
internal static class SharedFolders
{
    public static string Require(string name) =>
        Find(name) ?? throw new DirectoryNotFoundException($"The folder ../shared/{name} is not there.");

    public static string? Find(string name)
    {
        var shared = Path.Combine(Repository.Folder, "..", "shared", name);
        return Directory.Exists(shared) ? shared : null;
    }
}
