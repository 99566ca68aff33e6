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
}
