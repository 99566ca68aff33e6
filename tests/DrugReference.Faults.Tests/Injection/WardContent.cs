using System.Globalization;
using DrugReference.Content;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>
/// The shipped content and one drug more, whose text names its edition; and a cache folder. Every edition has a digest of its own.
/// </summary>
internal sealed class WardContent : IDisposable
{
    /// <summary>The drug that changes from edition to edition.</summary>
    public const string Drug = "/drugs/edition";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");

    public WardContent()
    {
        var shipped = System.IO.Path.Combine(AppContext.BaseDirectory, "content");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Write(0);
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "content");

    public string Cache => System.IO.Path.Combine(_folder.FullName, "cache");

    /// <summary>Every edition so far, by the beginning of its digest, as pages show it.</summary>
    public Dictionary<string, string> Editions { get; } = [];

    /// <summary>Whole, as a release of content is: no reader of the folder sees half a file.</summary>
    public void Write(int edition)
    {
        var (whole, file) = (System.IO.Path.Combine(_folder.FullName, "whole"), System.IO.Path.Combine(Path, "edition.md"));
        File.WriteAllText(whole, $"---\ntitle: Edition\n---\n## Usage\n\nEdition {edition}.\n\n## Storage\n\nPart of {edition}.\n");
        File.Move(whole, file, overwrite: true);
        Editions[ContentLoader.Load(Path).Digest[..12]] = edition.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The shipped drug as a site has it that has read it: until this day.</summary>
    public void Review(DateOnly until)
    {
        var drug = System.IO.Path.Combine(Path, "drugs", "inotuzumab-ozogamicin", "drug.yaml");
        var lines = File.ReadAllLines(drug).ToList();
        var review = lines.FindIndex(line => line.StartsWith("review:", StringComparison.Ordinal));
        lines.RemoveRange(review, 1 + lines.Skip(review + 1).TakeWhile(line => line.StartsWith(' ')).Count());
        lines.AddRange(["review:", "  status: reviewed", "  by: A pharmacist", "  on: 2026-01-31", $"  until: {until:yyyy-MM-dd}"]);
        File.WriteAllLines(drug, lines);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
