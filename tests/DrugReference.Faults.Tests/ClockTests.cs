using System.Net;
using DrugReference.Faults.Tests.Injection;

namespace DrugReference.Faults.Tests;

/// <summary>A clock that is wrong, jumps, or stands in another zone.</summary>
[Trait("Fault", "F23")]
public sealed class ClockTests : IDisposable
{
    private const string Drug = "/drugs/inotuzumab-ozogamicin";

    /// <summary>Doses of a cycle of 21 days over the leap day and, in Berlin, over a clock that is put forward.</summary>
    private static readonly string[] Starts = ["2028-02-22", "2027-03-14", "2027-10-24"];

    private readonly WardContent _content = new();

    [NeedsFact(Need.Clock)]
    public async Task ClockThatJumpsTenYears_TakesAReviewBackAndGivesItAgain()
    {
        _content.Review(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(100)));
        using var clock = new FakeClock();
        using var portal = new PortalProcess(_content.Path, _content.Cache, clock.Before);
        using var client = await portal.ClientAsync();
        var edition = 0;

        foreach (var (years, status) in new[]
        {
            (0, HttpStatusCode.OK), (10, HttpStatusCode.Conflict), (0, HttpStatusCode.OK), (-10, HttpStatusCode.OK), (10, HttpStatusCode.Conflict),
        })
        {
            clock.Jump(TimeSpan.FromDays(365.25 * years));
            await Waiting.UntilAsync(async () =>
                (await client.GetAsync("/health/live")).Headers.Date!.Value.Year == DateTimeOffset.UtcNow.AddDays(365.25 * years).Year);

            using var dose = await client.SendAsync(DoseRequest.Of(Drug));
            var page = await dose.Content.ReadAsStringAsync();
            Assert.Equal((years, status, status == HttpStatusCode.OK), (years, dose.StatusCode, DoseRequest.HoldsADose(page)));
            Assert.Equal(
                status != HttpStatusCode.OK, (await client.GetStringAsync(Drug)).Contains("The review is overdue", StringComparison.Ordinal));

            // What looks after the content has not stopped to.
            _content.Write(++edition);
            await Waiting.UntilAsync(async () =>
                (await client.GetStringAsync(WardContent.Drug)).Contains($"Edition {edition}.", StringComparison.Ordinal));
        }

        // Nothing has been done over and over again.
        Assert.InRange(portal.Log.Count(line => line.Contains("Loaded", StringComparison.Ordinal)), 1, 2 + edition);
        Assert.DoesNotContain(portal.Log, line => line.Contains("\"Error\"", StringComparison.Ordinal) && !line.Contains("409", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ZoneOfTheMachine_MovesNoDay()
    {
        var plans = new List<string>();
        foreach (var zone in new[] { "UTC", "Europe/Berlin", "Pacific/Apia", "right/America/New_York" })
        {
            using var portal = new PortalProcess(_content.Path, _content.Cache, "env", $"TZ={zone}");
            using var client = await portal.ClientAsync();
            foreach (var start in Starts)
            {
                using var form = new StringContent(
                    $$"""{"label":"EU","heightCm":170,"weightKg":70,"cycle":1,"start":"{{start}}"}""", null, "application/json");
                using var answer = await client.PostAsync($"/api{Drug}/dose", form);
                plans.Add(await answer.Content.ReadAsStringAsync());
            }
        }

        Assert.Equal(Starts.Length, plans.Distinct().Count());
        Assert.Contains("2028-02-29", plans[0], StringComparison.Ordinal);
        Assert.Contains("2027-03-28", plans[1], StringComparison.Ordinal);
        Assert.Contains("2027-10-31", plans[2], StringComparison.Ordinal);
    }

    public void Dispose() => _content.Dispose();
}
