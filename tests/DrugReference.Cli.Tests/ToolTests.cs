using System.Reflection;

namespace DrugReference.Cli.Tests;

/// <summary>The command as a .NET tool, packed from what has been built, without any registry.</summary>
public sealed class ToolTests : DrugrefFolder
{
    private static readonly string Configuration =
        typeof(ToolTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The most that a device fetches over the Wi-Fi of the ward to calculate and to search without it, in bytes.</summary>
    private const long MaxEngineBytes = 1_600_000;

    [Fact]
    public async Task Tool_IsInstalledAndBringsPortalAndContentWithIt()
    {
        var (packages, tools, cache) = (Path.Combine(Folder, "packages"), Path.Combine(Folder, "tools"), Path.Combine(Folder, "cache"));
        var drugref = Path.Combine(tools, "drugref");
        await OutputOfAsync("dotnet", "pack", Project(), "--no-build", "--configuration", Configuration, "--output", packages);
        await OutputOfAsync("dotnet", "tool", "install", "DrugReference.Tool", "--tool-path", tools, "--source", packages);

        Assert.EndsWith(" notes", await OutputOfAsync(drugref, "check"), StringComparison.Ordinal);
        Assert.StartsWith("inotuzumab ozogamicin", await OutputOfAsync(drugref, "show", "inotuzumab-ozogamicin"), StringComparison.Ordinal);
        Assert.Contains("Day 1: 1.45 mg", await OutputOfAsync(
            drugref, "dose", "inotuzumab-ozogamicin", "label=EU", "heightCm=170", "weightKg=70", "cycle=1"), StringComparison.Ordinal);
        Assert.StartsWith(cache, await OutputOfAsync(drugref, "build", "--cache", cache), StringComparison.Ordinal);
        Assert.InRange(EngineBytes(tools), 1_000_000, MaxEngineBytes);
        using var serve = new DrugrefProcess(drugref, ["serve", "--urls", "http://127.0.0.1:0", "--cache", cache]);
        using var client = await serve.ClientAsync();
        await ServeCommandTests.AssertServesAsync(client, "/drugs/inotuzumab-ozogamicin");
        Assert.Contains("WebAssembly", await client.GetStringAsync(new Uri("/_framework/dotnet.js", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(0, await serve.StopAsync("TERM"));
        Assert.Single(Directory.GetFiles(cache, "*.db"));
    }

    private static async Task<string> OutputOfAsync(string program, params string[] arguments)
    {
        using var process = new DrugrefProcess(program, arguments);
        Assert.True(await process.EndAsync() == 0, $"{program} {string.Join(' ', arguments)}\n{process.Output}\n{process.Error}");
        return process.Output;
    }

    /// <summary>The engine for browsers as it travels, trimmed and compressed: packing the tool publishes it.</summary>
    private static long EngineBytes(string tools) => Directory.EnumerateFiles(tools, "*.br", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "_framework")
        .Sum(file => new FileInfo(file).Length);

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DrugReference.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src/DrugReference.Cli");
    }
}
