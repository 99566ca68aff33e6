using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace DrugReference.Web.Tests.Supply;

/// <summary>tests/tools/sbom.py lists the portal as it was built, and stops at a program that nobody knows.</summary>
public sealed class SbomTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("drugreference-");

    [ToolFact("python3")]
    public void Sbom_HoldsEveryFileUnderAPackageOrTheProjectAndNativeSqlite()
    {
        var portal = CopyOfThePortal();

        var (exitCode, error) = Run(portal, "sbom.json");
        var parts = Parts("sbom.json");
        var files = parts.SelectMany(part => part.Files.Select(file => (file.Path, file.Hash, part.Name))).ToList();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            Directory.EnumerateFiles(portal, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(portal, file), HashOf(file))).Order(),
            files.Select(file => (file.Path, file.Hash)).Order());
        Assert.All(
            files.Where(file => Path.GetExtension(file.Path) is ".dll" or ".so" or ".dylib" && !Path.GetFileName(file.Path).StartsWith("DrugReference.", StringComparison.Ordinal)),
            file => Assert.StartsWith($"pkg:nuget/{file.Name}@", parts.Single(part => part.Name == file.Name).Purl, StringComparison.Ordinal));
        Assert.Contains(files, file => file.Name == "SQLitePCLRaw.lib.e_sqlite3" && file.Path.Contains("e_sqlite3", StringComparison.Ordinal));
    }

    /// <summary>The engine of the browser runs on a runtime of its own, which no assembly of the portal refers to.</summary>
    [ToolFact("python3")]
    public void Sbom_NamesEverySharedPartWithItsVersion()
    {
        Run(CopyOfThePortal(), "sbom.json");
        var parts = Parts("sbom.json");

        Assert.All(parts, part => Assert.Matches(@"^[0-9]+(\.[0-9]+)+$", part.Version));
        Assert.Subset(
            parts.Select(part => part.Name).ToHashSet(),
            new HashSet<string>
            {
                "DrugReference.Web", "Markdig", "sqlite", "Microsoft.NETCore.App", "Microsoft.AspNetCore.App", "Microsoft.NETCore.App.Runtime.Mono.browser-wasm",
            });
    }

    [ToolFact("python3")]
    public void Sbom_FailsForAProgramOfNobody()
    {
        var portal = CopyOfThePortal();
        File.WriteAllBytes(Path.Combine(portal, "notes.txt"), "\u007fELF and more"u8.ToArray());

        var (exitCode, error) = Run(portal, "sbom.json");

        Assert.Equal((1, "notes.txt: belongs to no package and no project"), (exitCode, error));
    }

    [ToolFact("python3")]
    public void Sbom_IsTheSameForTheSameFolder()
    {
        var portal = CopyOfThePortal();

        Run(portal, "first.json");
        Run(portal, "second.json");

        Assert.Equal(File.ReadAllText(At("first.json")), File.ReadAllText(At("second.json")));
    }

    public void Dispose() => _work.Delete(recursive: true);

    private string At(string name) => Path.Combine(_work.FullName, name);

    /// <summary>What stands beside the portal's own list of its parts; the folder of the tests holds theirs too.</summary>
    private string CopyOfThePortal()
    {
        var built = Path.Combine(
            Repository.Folder, "src", "DrugReference.Web", "bin", Path.GetRelativePath(Path.Combine(Repository.Folder, "tests", "DrugReference.Web.Tests", "bin"), AppContext.BaseDirectory));
        var copy = At("portal");
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private (int ExitCode, string Error) Run(string portal, string target)
    {
        using var script = Process.Start(new ProcessStartInfo(
            "python3", [Path.Combine(Repository.Folder, "tests", "tools", "sbom.py"), portal, At(target)])
        {
            RedirectStandardError = true,
        })!;
        var error = script.StandardError.ReadToEnd().Trim();
        script.WaitForExit();
        return (script.ExitCode, error);
    }

    private List<Part> Parts(string name)
    {
        using var bom = JsonDocument.Parse(File.ReadAllText(At(name)));
        return [.. bom.RootElement.GetProperty("components").EnumerateArray()
            .Append(bom.RootElement.GetProperty("metadata").GetProperty("component"))
            .Select(part => new Part(
                part.GetProperty("name").GetString()!, part.GetProperty("version").GetString()!, part.TryGetProperty("purl", out var purl) ? purl.GetString()! : "",
                part.TryGetProperty("components", out var files) ? [.. files.EnumerateArray().Select(FileOf)] : []))];
    }

    private static (string Path, string Hash) FileOf(JsonElement file) =>
        (file.GetProperty("name").GetString()!, file.GetProperty("hashes")[0].GetProperty("content").GetString()!);

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private sealed record Part(string Name, string Version, string Purl, IReadOnlyList<(string Path, string Hash)> Files);
}
