using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace DrugReference.Web.Guards;

/// <summary>
/// Counts what browsers refused a page of the portal. Of a report only the name of the rule is read: the rest holds addresses.
/// A page that breaks its own rules, or that somebody put something into, is seen here.
/// </summary>
internal sealed partial class CspReports : IDisposable
{
    /// <summary>Where browsers send them.</summary>
    public const string Address = "/csp-report";

    private const string Unknown = "other";
    private const int MostLogged = 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    private static readonly FrozenSet<string> Directives = new[]
    {
        "base-uri", "connect-src", "default-src", "font-src", "form-action", "frame-ancestors", "frame-src", "img-src", "manifest-src",
        "media-src", "object-src", "require-trusted-types-for", "script-src", "script-src-attr", "script-src-elem", "style-src",
        "style-src-attr", "style-src-elem", "trusted-types", "worker-src",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Meter _meter;
    private readonly Counter<long> _count;
    private readonly ILogger<CspReports> _logger;
    private int _logged;

    public CspReports(IMeterFactory meters, ILogger<CspReports> logger)
    {
        _meter = meters.Create(nameof(DrugReference));
        _count = _meter.CreateCounter<long>("drugreference.csp.reports", "{report}", "What browsers refused a page, by the rule that it broke.");
        _logger = logger;
    }

    /// <summary>Reads a body with one report, or with a list of them.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> TakeAsync(HttpRequest request)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, Strict, CancellationToken.None);
            var reports = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToList() : [json.RootElement];
            foreach (var directive in reports.Select(DirectiveOf).OfType<string>())
            {
                Count(directive);
            }

            return StatusCodes.Status204NoContent;
        }
        catch (Exception exception) when (exception is IOException or JsonException or InvalidOperationException)
        {
            // The last: a text that holds half a character.
            return SentBody.Refuse(request, exception);
        }
    }

    public void Dispose() => _meter.Dispose();

    private void Count(string directive)
    {
        _count.Add(1, new KeyValuePair<string, object?>("directive", directive));

        // Anybody may send reports: the first ones of a start are told, the rest counted.
        if (Interlocked.Increment(ref _logged) <= MostLogged)
        {
            Refused(_logger, directive);
        }
    }

    /// <summary>As the Reporting API sends it, or as browsers did before; null where it is a report of something else.</summary>
    private static string? DirectiveOf(JsonElement report)
    {
        var name = Member(report, "body") is { } body ? Member(body, "effectiveDirective")
            : Member(report, "csp-report") is { } old ? Member(old, "effective-directive") ?? Member(old, "violated-directive")
            : null;
        return name is not { ValueKind: JsonValueKind.String } ? null
            : Directives.TryGetValue(name.Value.GetString()!.Split(' ')[0], out var directive) ? directive
            : Unknown;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A browser refused something of a page by {Directive}")]
    private static partial void Refused(ILogger logger, string directive);
}
