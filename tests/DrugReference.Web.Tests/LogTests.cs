namespace DrugReference.Web.Tests;

/// <summary>What must never reach the log: figures of a patient, search texts, query strings.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Log_HoldsNoFigureNoSearchTextAndNoQueryString()
    {
        using var portal = new Portal();

        await portal.GetAsync("/search?q=sentinelword1");
        await portal.GetAsync("/faqs?q=sentinelword2&drug=sentinelword3");
        await portal.GetAsync("/nothing/sentinelword4?x=sentinelword5");
        await portal.GetAsync("/drugs/sentinelword6");
        (string, string?)[] entries = [("height", "163.57"), ("weightSource", "sentinelword7"), ("label", "sentinelword8"), ("start", "2031-05-07")];
        await portal.PostDoseAsync(entries);
        await portal.PostDoseAsync(("height", "163.57"), ("start", "2031-05-07"));
        await portal.PostDoseAsync([("height", "163.57"), ("start", "2031-05-07")], "?handler=Calendar");

        var log = portal.Log;
        Assert.Contains("drugs/{slug}/dose\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("sentinelword", log, StringComparison.Ordinal);
        Assert.DoesNotContain("163.57", log, StringComparison.Ordinal);
        Assert.DoesNotContain("2031-05-07", log, StringComparison.Ordinal);
        Assert.DoesNotContain("?", log, StringComparison.Ordinal);
    }
}
