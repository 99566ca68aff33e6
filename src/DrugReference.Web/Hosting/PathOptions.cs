namespace DrugReference.Web.Hosting;

/// <summary>Where the content is read from and where the SQLite files made of it are kept.</summary>
public sealed class PathOptions
{
    /// <summary>The content folder that came with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary><c>Content:Path</c>: the content folder.</summary>
    public string Content { get; set; } = Shipped;

    /// <summary><c>Cache:Path</c>: a folder that may be deleted at any time while the program is not running.</summary>
    public string Cache { get; set; } = DefaultCache;

    /// <summary>A service account may have no home, and then no folder for application data either.</summary>
    internal static string DefaultCache =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } data
            ? Path.Combine(data, "DrugReference")
            : Path.Combine(Path.GetTempPath(), "DrugReference");
}
