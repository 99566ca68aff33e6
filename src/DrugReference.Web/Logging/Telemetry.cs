using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using DrugReference.Data;
using DrugReference.Web.Formularies;

namespace DrugReference.Web.Logging;

/// <summary>
/// What the portal measures of itself, for whoever listens. Of a request it tells what the log tells: the trace is made here, when it
/// is over, and not by the framework, which would put the address into it, the reader's program, and what the reader calls the trace.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "DrugReference";

    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private readonly ActivitySource _traces = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _durations;

    public Telemetry(CurrentFormulary current, TimeProvider time)
    {
        _durations = _meter.CreateHistogram("http.server.request.duration", "s", "Duration of requests.", tags: null, Buckets);
        _meter.CreateObservableGauge(
            "drugreference.formulary.age",
            () => Of(current, formulary => (time.GetUtcNow() - formulary.LoadedAt).TotalSeconds),
            "s", "Time since the content that serves was read.");
        _meter.CreateObservableGauge(
            "drugreference.formulary.drugs", () => Of(current, formulary => formulary.Counts.Drugs), "{drug}", "Drugs of the content that serves.");
        _meter.CreateObservableGauge(
            "drugreference.formulary.problems", () => Of(current, formulary => formulary.Counts.Problems), "{problem}", "Problems in its files.");
        _meter.CreateObservableGauge(
            "drugreference.formulary.refused", () => current.Refusal is null ? 0 : 1, description: "1 while newer content is refused.");
    }

    /// <summary>Tells of a request that is over.</summary>
    /// <param name="request">What may be told of it.</param>
    /// <param name="end">When it was over.</param>
    public void Record(in AnsweredRequest request, DateTimeOffset end)
    {
        if (_durations.Enabled)
        {
            _durations.Record(request.Elapsed.TotalSeconds, Tags(request));
        }

        if (_traces.HasListeners())
        {
            Trace(request, end);
        }
    }

    public void Dispose()
    {
        _traces.Dispose();
        _meter.Dispose();
    }

    private void Trace(in AnsweredRequest request, DateTimeOffset end)
    {
        // A trace of its own, whatever goes on around it.
        Activity.Current = null;
        var tags = Tags(request);
        tags.Add("drugreference.content.digest", request.ShortDigest.ToString());
        tags.Add("drugreference.request.id", request.Id.ToString("x16", CultureInfo.InvariantCulture));
        using var trace = _traces.StartActivity(
            $"{request.Method} {request.Route.Value}", ActivityKind.Server, parentContext: default, tags, links: null, end - request.Elapsed);
        trace?.SetEndTime(end.UtcDateTime);
        if (request.Status >= StatusCodes.Status500InternalServerError)
        {
            trace?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static TagList Tags(in AnsweredRequest request) => new(
    [
        new("http.request.method", request.Method),
        new("http.route", request.Route.Value),
        new("http.response.status_code", request.Status),
    ]);

    /// <summary>Nothing is measured of what is not there.</summary>
    private static IEnumerable<Measurement<double>> Of(CurrentFormulary current, Func<Formulary, double> value) =>
        current.Value is { } formulary ? [new(value(formulary))] : [];
}
