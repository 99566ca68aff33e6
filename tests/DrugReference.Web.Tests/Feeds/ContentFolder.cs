namespace DrugReference.Web.Tests.Feeds;

/// <summary>A content folder that a test edits while a portal runs.</summary>
internal sealed class ContentFolder : IDisposable
{
    /// <summary>Longer than any reload takes, even on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Path { get; } = Directory.CreateTempSubdirectory("drugreference-").FullName;

    public Task WriteAsync(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text);
    }

    /// <summary>Writes a drug of two sections and a question.</summary>
    public Task WriteDrugAsync(string drug, string usage, string dosage = "Dose of old.", string answer = "Yes.") => WriteAsync(
        drug + ".md",
        $"---\ntitle: {drug}\nfaqs:\n  - q: Is it safe?\n    a: {answer}\n---\n## Usage\n\n{usage}\n\n## Dosage\n\n{dosage}\n");

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Waits until a page shows a text.</summary>
    public static Task ShowsAsync(Portal portal, string address, string text) => UntilAsync(async () =>
        (await portal.GetAsync(address)).Page.Body!.TextContent.Contains(text, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
