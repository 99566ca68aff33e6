using System.Net;
using System.Text;

namespace DrugReference.Web.Tests;

public sealed class DoseCalendarTests(Portal portal) : IClassFixture<Portal>
{
    private const string Calendar = "?handler=Calendar";

    [Fact]
    public async Task Reader_CanTakeTheDaysIntoACalendar()
    {
        var (_, page) = await portal.PostDoseAsync(("start", "2026-11-23"));
        Assert.NotNull(page.QuerySelector(".calendar-form"));

        var (response, _) = await portal.PostDoseAsync([("start", "2026-11-23")], Calendar);

        var file = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inotuzumab-ozogamicin-cycle-1.ics", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["20261123", "20261130", "20261207", "20261214"],
            Unfolded(file).Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Select(line => line.Split(':')[1]));
        Assert.Contains(@"SUMMARY:Inotuzumab ozogamicin\, cycle 1\, day 8", Unfolded(file));
        Assert.Contains(
            @"DESCRIPTION:Window: from Sun 29 Nov 2026 to Wed 2 Dec 2026.\nLabel dose\, before any reduction: 0.5 mg/m².\nCalculate the dose anew before giving it.",
            Unfolded(file));
        Assert.Equal(4, Unfolded(file).Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task File_KeepsToTheFormat()
    {
        var (response, _) = await portal.PostDoseAsync([("start", "2026-11-23")], Calendar);

        var file = await response.Content.ReadAsStringAsync();
        var lines = file.Split("\r\n");
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal(["END:VCALENDAR", ""], lines[^2..]);
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("170")]
    [InlineData("70 kg")]
    [InlineData("1.8181")]
    [InlineData("1.45")]
    [InlineData("0.91")]
    [InlineData("42")]
    public async Task File_HoldsNothingOfThePatient(string figure)
    {
        var (response, _) = await portal.PostDoseAsync([("start", "2026-11-23")], Calendar);

        var text = string.Join('\n', Unfolded(await response.Content.ReadAsStringAsync())
            .Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal) || line.StartsWith("DESCRIPTION", StringComparison.Ordinal)));
        Assert.DoesNotContain(figure, text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[0-9] mg\b(?!/)", text);
    }

    [Theory]
    [InlineData("start", "", HttpStatusCode.Conflict)]
    [InlineData("start", "tomorrow", HttpStatusCode.BadRequest)]
    [InlineData("weight", "x", HttpStatusCode.BadRequest)]
    [InlineData("vod", "yes", HttpStatusCode.Conflict)]
    [InlineData("bilirubinXUln", "2", HttpStatusCode.Conflict)]
    [InlineData("weight", "39", HttpStatusCode.Conflict)]
    [InlineData("digest", "0", HttpStatusCode.Conflict)]
    public async Task Reader_GetsAPageAndNoFileWhereNoDoseIsDue(string field, string value, HttpStatusCode status)
    {
        var (response, page) = await portal.PostDoseAsync([("start", "2026-11-23"), (field, value)], Calendar);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(page.GetElementById("dose-form"));
    }

    private static List<string> Unfolded(string file) => [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];
}
