namespace DrugReference.Web.Logging;

/// <summary>Where measurements go; nowhere unless the site says so.</summary>
public sealed class TelemetryOptions
{
    /// <summary><c>Telemetry:Endpoint</c>: a collector of this site that speaks OTLP over HTTP, such as <c>http://localhost:4318</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Whether the address, where there is one, can stand before the paths of the protocol.</summary>
    public bool IsEndpointUsable => string.IsNullOrEmpty(Endpoint)
        || (Uri.IsWellFormedUriString(Endpoint, UriKind.Absolute)
            && new Uri(Endpoint) is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
            && Endpoint.AsSpan().IndexOfAny('?', '#') < 0);
}
