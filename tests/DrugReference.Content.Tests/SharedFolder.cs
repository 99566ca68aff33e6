using System.Runtime.CompilerServices;

namespace DrugReference.Content.Tests;

/// <summary>Real monographs that stand beside the repository, because their licence does not let them stand in it; and our own.</summary>
internal static class SharedFolder
{
    public static string Of(string name) => Path.Combine(Root(), name);

    public static bool IsThere => Directory.Exists(Path.Combine(Root(), "corpus"));

    /// <summary>The content that the product ships.</summary>
    public static string Shipped => Path.Combine(Repository(), "content");

    /// <summary>How many monographs a folder holds.</summary>
    public static int Count(string name) =>
        Directory.GetFiles(Of(name), "*.md").Count(file => Path.GetFileName(file) != "README.md");

    private static string Root() => Path.Combine(Repository(), "..", "shared");

    /// <summary>Found from the test's binary, or from its source where the binary lies elsewhere.</summary>
    private static string Repository([CallerFilePath] string source = "") =>
        Above(AppContext.BaseDirectory) ?? Above(Path.GetDirectoryName(source))
            ?? throw new InvalidOperationException("DrugReference.sln stands above neither the binary nor the source.");

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "DrugReference.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
