using static DrugReference.Web.Tests.Feeds.AtomRules;

namespace DrugReference.Web.Tests.Feeds;

/// <summary>Content that changes while somebody has subscribed to it.</summary>
public sealed class ChangeFeedTests : IDisposable
{
    private const string Feed = "/changes.atom";

    private readonly ContentFolder _content = new();

    [Fact]
    public async Task EditedSection_IsOneEntryOfBothFeedsWithItsNewText()
    {
        await _content.WriteDrugAsync("testamab", "Text first.");
        await _content.WriteDrugAsync("otherine", "Text first.");
        using var portal = new Portal(_content.Path);
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "Text first.");

        await _content.WriteDrugAsync("testamab", "Text **second**, see [the dose](#dosage).");
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "Text second");

        foreach (var address in new[] { Feed, "/drugs/testamab/changes.atom" })
        {
            var entry = Assert.Single(Check(await portal.GetXmlAsync(address)));
            Assert.Equal("testamab: Usage changed", entry.Element(Atom + "title")!.Value, ignoreCase: true);
            Assert.Equal("changed", entry.Element(Atom + "category")!.Attribute("term")!.Value);
            Assert.Equal("http://localhost/drugs/testamab#usage", Address(entry));
            Assert.Equal(
                "<p>Text <strong>second</strong>, see <a href=\"http://localhost/drugs/testamab#dosage\">the dose</a>.</p>",
                entry.Element(Atom + "content")!.Value);
        }

        var other = Assert.Single(Check(await portal.GetXmlAsync("/drugs/otherine/changes.atom")));
        Assert.EndsWith("text loaded", other.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        var (_, page) = await portal.GetAsync("/changes");
        Assert.Equal("/drugs/testamab#usage", Assert.Single(page.QuerySelectorAll(".result a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Replicas_GiveTheSameIdToTheSameChange()
    {
        await _content.WriteDrugAsync("testamab", "Text first.");
        using var one = new Portal(_content.Path);
        using var two = new Portal(_content.Path);
        await ContentFolder.ShowsAsync(one, "/drugs/testamab", "Text first.");
        await ContentFolder.ShowsAsync(two, "/drugs/testamab", "Text first.");

        await _content.WriteDrugAsync("testamab", "Text second.", "Dose of new.", "No.");

        List<string[]> ids = [];
        foreach (var portal in new[] { one, two })
        {
            await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "Text second.");
            var feed = await portal.GetXmlAsync(Feed, host: $"replica-{ids.Count}.example.org");
            Check(feed);
            ids.Add([.. feed.Descendants(Atom + "id").Select(id => id.Value)]);
        }

        Assert.Equal(4, ids[0].Length);
        Assert.Equal(ids[0], ids[1]);
    }

    [Fact]
    public async Task TextThatWasChangedToAndFro_IsToldOnceAsItWasLast()
    {
        await _content.WriteDrugAsync("testamab", "Text first.");
        using var portal = new Portal(_content.Path);
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "Text first.");
        foreach (var text in new[] { "Text second.", "Text first.", "Text second." })
        {
            await _content.WriteDrugAsync("testamab", text);
            await ContentFolder.ShowsAsync(portal, "/drugs/testamab", text);
        }

        var entries = Check(await portal.GetXmlAsync(Feed));

        Assert.Equal(["<p>Text second.</p>", "<p>Text first.</p>"], entries.Select(entry => entry.Element(Atom + "content")!.Value));
    }

    [Fact]
    public async Task RemovedDrug_IsToldToThoseWhoReadItsFeed()
    {
        await _content.WriteDrugAsync("testamab", "Text first.");
        await _content.WriteDrugAsync("otherine", "Text first.");
        using var portal = new Portal(_content.Path);
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "Text first.");

        File.Delete(Path.Combine(_content.Path, "testamab.md"));
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "There is no such page");

        var entry = Assert.Single(Check(await portal.GetXmlAsync("/drugs/testamab/changes.atom")));
        Assert.Equal("removed", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.Equal("http://localhost/changes", Address(entry));
        Assert.Null(entry.Element(Atom + "content"));
    }

    [Fact]
    public async Task RefusedUpdate_IsNoChange()
    {
        await _content.WriteDrugAsync("testamab", "Text first.");
        using var portal = new Portal(_content.Path);
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "Text first.");

        await _content.WriteAsync("testamab.md", "---\ntitle: testamab\nfaqs:\n  - q: [");
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "A newer version was refused");

        Assert.Empty(Check(await portal.GetXmlAsync(Feed)));
    }

    [Fact]
    public async Task ChangedDosingRules_AreAnEntryThatLeadsToTheDoses()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "content", "drugs", "inotuzumab-ozogamicin");
        foreach (var file in Directory.GetFiles(shipped))
        {
            await _content.WriteAsync(Path.Combine("inotuzumab-ozogamicin", Path.GetFileName(file)), await File.ReadAllTextAsync(file));
        }

        using var portal = new Portal(_content.Path);
        await ContentFolder.ShowsAsync(portal, "/drugs/inotuzumab-ozogamicin", "Doses at a glance");
        var regimen = await File.ReadAllTextAsync(Path.Combine(shipped, "regimen.yaml"));
        var name = regimen.Split('\n').First(line => line.StartsWith("name:", StringComparison.Ordinal));

        await _content.WriteAsync("inotuzumab-ozogamicin/regimen.yaml", regimen.Replace(name, "name: Renamed regimen", StringComparison.Ordinal));
        await ContentFolder.ShowsAsync(portal, "/drugs/inotuzumab-ozogamicin", "Renamed regimen");

        var entry = Assert.Single(Check(await portal.GetXmlAsync(Feed)));
        Assert.Equal("Inotuzumab ozogamicin: Dosing rules changed", entry.Element(Atom + "title")!.Value);
        Assert.EndsWith("#dose-table", Address(entry), StringComparison.Ordinal);
        Assert.Contains("day 1: 0.8", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileText_StaysTextInTheFeed()
    {
        await _content.WriteDrugAsync("testamab", "Text first.");
        using var portal = new Portal(_content.Path);
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "Text first.");

        await _content.WriteDrugAsync("testamab", "Text ]]> &amp; <script>hit()</script> \uFFFE\u0085 end.");
        await ContentFolder.ShowsAsync(portal, "/drugs/testamab", "hit()");

        var entry = Assert.Single(Check(await portal.GetXmlAsync(Feed)));
        var content = entry.Element(Atom + "content")!;
        Assert.Empty(content.Elements());
        Assert.DoesNotContain("<script", content.Value, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("]]&gt; &amp; &lt;script&gt;", content.Value, StringComparison.Ordinal);
    }

    public void Dispose() => _content.Dispose();
}
