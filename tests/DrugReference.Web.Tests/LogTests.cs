using System.Text.Json;

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

    [Fact]
    public async Task EachRequest_IsOneLineOfJson()
    {
        using var portal = new Portal();
        using var client = portal.CreateClient();

        await client.GetAsync(new Uri("/drugs", UriKind.Relative));
        await client.GetAsync(new Uri("/drugs", UriKind.Relative));
        using var odd = new HttpRequestMessage(new HttpMethod("SENTINELWORD"), "/no-such-page");
        await client.SendAsync(odd);

        // A line is written when its answer has left.
        while (!portal.Log.Contains("(other)", StringComparison.Ordinal))
        {
            await Task.Delay(10);
        }

        var requests = portal.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("Route", out _))
            .Select(line => (
                line.GetProperty("RequestMethod").GetString(), line.GetProperty("Route").GetString(), line.GetProperty("StatusCode").GetInt32(),
                IsTimed: line.GetProperty("Elapsed").GetDouble() > 0 && line.GetProperty("@t").GetDateTime() > DateTime.UtcNow.AddMinutes(-5)));
        Assert.Equal([("GET", "Drugs", 200, true), ("GET", "Drugs", 200, true), ("(other)", "error/{status:int}", 405, true)], requests);
        Assert.Contains("GET Drugs answered 200 in ", portal.Log, StringComparison.Ordinal);
    }
}
