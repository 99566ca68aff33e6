using System.Text.Json;

namespace DrugReference.Web.Tests;

public sealed class StatusTests
{
    [Fact]
    public async Task ManyProblems_AreCountedAndTheFirstOnesShown()
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        for (var file = 0; file < 600; file++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"drug{file}.md"), $"---\ntitle: Drug {file}\nfaqs:\n  - q: \n    a: \n---\n## Usage\n\nPain.\n");
        }

        using var portal = new Portal(folder.FullName);
        var (_, page) = await portal.GetAsync("/status");
        using var client = portal.CreateClient();
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/status", UriKind.Relative)));

        var all = json.RootElement.GetProperty("counts").GetProperty("problems").GetInt32();
        Assert.True(all > 1000, $"{all} problems");
        Assert.Equal(1000, json.RootElement.GetProperty("problems").GetArrayLength());
        Assert.Equal(1000, page.QuerySelectorAll(".problems li").Length);
        Assert.Contains("The first 1,000 of ", page.Body!.TextContent, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
