using System.Globalization;

namespace DrugReference.Web.Stopping;

/// <summary>How the portal leaves when it is told to stop.</summary>
public sealed class DrainOptions
{
    /// <summary>Most seconds that may be asked for: who stops a service waits no longer before it kills it.</summary>
    public const int MostSeconds = 300;

    /// <summary>
    /// <c>Shutdown:DrainSeconds</c>: so long everything is still served after SIGTERM, while <c>/health/ready</c> says that nobody
    /// else should come. A load balancer that asks it every few seconds has left by then.
    /// </summary>
    public string DrainSeconds { get; set; } = "15";

    public TimeSpan Drain => TimeSpan.FromSeconds(Read()!.Value);

    public bool IsSeconds => Read() is not null;

    private int? Read() =>
        int.TryParse(DrainSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds ? seconds : null;
}
