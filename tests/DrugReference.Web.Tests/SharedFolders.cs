namespace DrugReference.Web.Tests;

/// <summary>Folders beside the repository with real monographs, whose text may be read in tests but not shipped.</summary>
internal static class SharedFolders
{
    public static string Require(string name) =>
        Find(name) ?? throw new DirectoryNotFoundException($"The folder ../shared/{name} is not there.");

    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DrugReference.sln")))
            {
                var shared = Path.Combine(folder.FullName, "..", "shared", name);
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
