using System.Net;
using System.Text;

namespace DrugReference.Web.Tests;

/// <summary>When the site or the state of the content forbids a calculation.</summary>
public sealed class DoseGuardTests
{
    [Fact]
    public async Task SwitchedOff_SaysWhyAndIsLinkedNowhere()
    {
        using var portal = new Portal(null, ("Calculator:Enabled", "false"));

        var (get, form) = await portal.GetAsync(DosePost.Address);
        var (post, _) = await portal.PostDoseAsync();
        var (calendar, _) = await portal.PostDoseAsync([("start", "2026-11-23")], "?handler=Calendar");

        Assert.Equal(HttpStatusCode.NotFound, get.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, calendar.StatusCode);
        Assert.Contains("switched off by this site", form.Text("main"), StringComparison.Ordinal);
        Assert.Null(form.GetElementById("dose-form"));
        foreach (var address in new[] { "/", "/drugs", "/drugs/inotuzumab-ozogamicin", "/search?q=inotuzumab" })
        {
            var (_, page) = await portal.GetAsync(address);
            Assert.Empty(page.QuerySelectorAll("a[href$='/dose']"));
        }
    }

    [Theory]
    [InlineData("2026-11-21", HttpStatusCode.Conflict)]
    [InlineData("2026-11-22", HttpStatusCode.OK)]
    public async Task OverdueReview_SwitchesTheCalculatorOff(string until, HttpStatusCode status)
    {
        var folder = ReviewedContent(until);
        using var portal = new Portal(folder.FullName) { Time = new StoppedClock() };

        var (get, page) = await portal.GetAsync(DosePost.Address);
        var (post, answer) = await portal.PostDoseAsync();
        var (calendar, _) = await portal.PostDoseAsync([("start", "2026-11-23")], "?handler=Calendar");
        var (alone, reason) = await portal.PostDoseAsync([], "/answer");
        using var client = portal.CreateClient();
        using var form = new StringContent(
            """{"label":"EU","heightCm":170,"weightKg":70,"cycle":1}""", Encoding.UTF8, "application/json");
        using var json = await client.PostAsync(new Uri("/api" + DosePost.Address, UriKind.Relative), form);

        var isOff = status == HttpStatusCode.Conflict;
        Assert.Equal(
            [status, status, status, status, status],
            [get.StatusCode, post.StatusCode, calendar.StatusCode, alone.StatusCode, json.StatusCode]);
        Assert.Equal(isOff, page.GetElementById("dose-form") is null);
        Assert.Equal(isOff, answer.GetElementById("result") is null);
        Assert.Equal(isOff, reason.GetElementById("result") is null);
        Assert.Equal(isOff, reason.Text(".error-summary").Contains("held until Sat 21 Nov 2026", StringComparison.Ordinal));
        Assert.Equal(isOff, page.Text("main").Contains("held until Sat 21 Nov 2026", StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    /// <summary>The shipped content, reviewed.</summary>
    private static DirectoryInfo ReviewedContent(string until)
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        var shipped = Path.Combine(AppContext.BaseDirectory, "content");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var drug = Path.Combine(folder.FullName, "drugs", "inotuzumab-ozogamicin", "drug.yaml");
        var lines = File.ReadAllLines(drug).ToList();
        var review = lines.FindIndex(line => line.StartsWith("review:", StringComparison.Ordinal));
        if (review >= 0)
        {
            lines.RemoveRange(review, 1 + lines.Skip(review + 1).TakeWhile(line => line.StartsWith(' ')).Count());
        }

        lines.AddRange(["review:", "  status: reviewed", "  by: A pharmacist", "  on: 2026-01-31", $"  until: {until}"]);
        File.WriteAllLines(drug, lines);
        return folder;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
