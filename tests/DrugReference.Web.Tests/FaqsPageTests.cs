using DrugReference.Web.Tests.Feeds;

namespace DrugReference.Web.Tests;

public sealed class FaqsPageTests
{
    [Fact]
    public async Task Reader_CanTurnThePagesToTheQuestionsOfEveryDrug()
    {
        const int Drugs = 45;
        using var content = new ContentFolder();
        for (var drug = 0; drug < Drugs; drug++)
        {
            await content.WriteDrugAsync($"drug{drug}", "Text.");
        }

        using var portal = new Portal(content.Path);
        var seen = new List<string>();
        for (var address = "/faqs"; address is not null;)
        {
            var (_, page) = await portal.GetAsync(address);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            seen.AddRange(page.QuerySelectorAll("h2 a").Select(link => link.TextContent));
            address = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Drugs, seen.Count);
        Assert.Equal(Drugs, seen.Distinct().Count());
    }

    [Fact]
    public async Task Reader_FindsTheQuestionsOfASectionBehindManyOthers()
    {
        using var content = new ContentFolder();
        var others = string.Concat(Enumerable.Range(1, 80).Select(number => $"  - q: Is fever number {number} a side effect?\n    a: Fever, fever.\n"));
        await content.WriteAsync("fevermab.md",
            $"---\ntitle: fevermab\nfaqs:\n{others}  - q: How often is it infused?\n    a: Daily unless there is fever.\n---\n## Usage\n\nText.\n");

        using var portal = new Portal(content.Path);
        var (_, page) = await portal.GetAsync("/faqs?q=fever&topic=administration");

        Assert.Equal("How often is it infused?", Assert.Single(page.QuerySelectorAll(".results h3")).TextContent);
    }
}
