namespace DrugReference.Web.Tests;

/// <summary>The lists of a formulary that is too large for one page.</summary>
public sealed class DrugListTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");
    private readonly Portal _portal;

    public DrugListTests()
    {
        foreach (var number in Enumerable.Range(0, 340))
        {
            var name = $"{(number < 330 ? "a" : "b")}drug{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";
            File.WriteAllText(
                Path.Combine(_folder.FullName, name + ".md"),
                $"---\ntitle: {name}\n---\n## Usage\n\n**Drug Class:** {(number % 2 == 0 ? "Even makers" : "Odd makers")}\n\nUsed.\n");
        }

        _portal = new Portal(_folder.FullName);
    }

    public void Dispose()
    {
        _portal.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Reader_FindsEveryDrugInPartsOfItsLetter()
    {
        var (_, all) = await _portal.GetAsync("/drugs");

        Assert.Equal(["A", "B"], all.QuerySelectorAll(".letters a").Select(link => link.TextContent));
        Assert.Empty(all.QuerySelectorAll(".drug-links"));
        var parts = all.QuerySelectorAll(".ranges a").Select(link => (link.TextContent, Address: link.GetAttribute("href")!)).ToList();
        Assert.Equal(["/a-to-z/a", "/a-to-z/a/2", "/a-to-z/a/3", "/a-to-z/a/4", "/a-to-z/b"], parts.Select(part => part.Address));
        Assert.Equal("Adr – Adrugdv", parts[0].TextContent);

        var listed = new List<string>();
        foreach (var (label, address) in parts)
        {
            var (_, page) = await _portal.GetAsync(address);
            Assert.Equal(label, page.QuerySelector(".ranges [aria-current]")?.TextContent ?? label);
            Assert.Equal(address, new Uri(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, UriKind.RelativeOrAbsolute).ToString());
            listed.AddRange(page.QuerySelectorAll(".drug-links a").Select(link => link.GetAttribute("href")!));
        }

        Assert.Equal(340, listed.Distinct().Count());
    }

    [Theory]
    [InlineData("/a-to-z/c")]
    [InlineData("/a-to-z/a/5")]
    [InlineData("/a-to-z/a/1")]
    [InlineData("/a-to-z/drug")]
    [InlineData("/classes/none")]
    [InlineData("/classes/even-makers/9")]
    [InlineData("/calculators/2")]
    public async Task Part_ThatIsNotThereIsNotFound(string address)
    {
        var (response, _) = await _portal.GetAsync(address);

        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task Reader_FindsTheDrugsOfAClass()
    {
        var (_, classes) = await _portal.GetAsync("/classes");
        var (_, odd) = await _portal.GetAsync("/classes/odd-makers/2");

        Assert.Equal(["/classes/even-makers", "/classes/odd-makers"], classes.QuerySelectorAll(".class-links a").Select(link => link.GetAttribute("href")));
        Assert.Equal(70, odd.QuerySelectorAll(".drug-links li").Length);
    }

    [Fact]
    public async Task Home_LeadsToListsInsteadOfHoldingThem()
    {
        var (_, home) = await _portal.GetAsync("/");

        Assert.Empty(home.QuerySelectorAll(".drug-links li"));
        Assert.Equal("/a-to-z/b", home.QuerySelectorAll(".letters a")[^1].GetAttribute("href"));
        Assert.Contains("All 340 drugs", home.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monograph_LeadsToItsNeighboursInTheAToZ()
    {
        var (_, first) = await _portal.GetAsync("/drugs/adrugaa");
        var (_, last) = await _portal.GetAsync("/drugs/adrugmr");

        Assert.Equal(["/drugs/adrugab"], first.QuerySelectorAll(".neighbours a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/drugs/adrugmq", "/drugs/bdrugms"], last.QuerySelectorAll(".neighbours a").Select(link => link.GetAttribute("href")));
    }
}
