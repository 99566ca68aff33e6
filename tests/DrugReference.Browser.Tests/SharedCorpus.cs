namespace DrugReference.Browser.Tests;

/// <summary>A folder beside the repository with real monographs, whose text may be read in tests but not shipped.</summary>
internal static class SharedCorpus
{
    public static string? Folder { get; } = Find();

    public static string? ReasonToSkip =>
        Folder is not null || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : "The folder ../shared/corpus with real monographs is not there.";

    private static string? Find()
    {
        var corpus = Path.GetFullPath(Path.Combine(Repository.Folder, "..", "shared", "corpus"));
        return Directory.Exists(corpus) ? corpus : null;
    }
}
