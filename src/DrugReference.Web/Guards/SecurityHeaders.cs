namespace DrugReference.Web.Guards;

/// <summary>What a browser may do with a page of the portal: show it, style it, send its own forms. Nothing else.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "worker-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
        + "trusted-types drugreference drugreference-register; report-to csp";

    /// <summary>The one script that runs WebAssembly, out of reach of any page; it may fetch its parts and nothing else.</summary>
    private const string PolicyOfEngine =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; "
        + "trusted-types 'none'; report-to csp";

    /// <summary>Two years, as long as browsers want it who are to know it beforehand.</summary>
    private const string OverTlsAlone = "max-age=63072000; includeSubDomains";

    private const string ReportsAtRoot = $"csp=\"{CspReports.Address}\"";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(
            static response =>
            {
                Set((HttpResponse)response);
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    });

    /// <summary>Sets the headers of an answer that is about to be sent.</summary>
    public static void Set(HttpResponse response)
    {
        var (request, headers) = (response.HttpContext.Request, response.Headers);
        headers.ContentSecurityPolicy = IsEngine(response) ? PolicyOfEngine : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), clipboard-read=()";
        headers["Reporting-Endpoints"] = request.PathBase.HasValue ? $"csp=\"{request.PathBase}{CspReports.Address}\"" : ReportsAtRoot;
        if (request.IsHttps)
        {
            headers.StrictTransportSecurity = OverTlsAlone;
        }

        // Files, and what the framework writes itself, say only that they are text.
        if (response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
        {
            response.ContentType = type + "; charset=utf-8";
        }

        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = IsOfOneReader(request) || response.StatusCode >= StatusCodes.Status400BadRequest ? "no-store" : "no-cache";
        }
    }

    /// <summary>What answers a form or a text that somebody typed is nobody's to keep, not even the reader's own browser's.</summary>
    private static bool IsOfOneReader(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || (request.QueryString.HasValue && request.Query.ContainsKey("q"));

    /// <summary>The script by its name, or by its name with the fingerprint of its bytes; never the page that says that there is none.</summary>
    private static bool IsEngine(HttpResponse response) => response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
        && response.HttpContext.Request.Path.Value is { } file
        && file.StartsWith("/js/engine.", StringComparison.Ordinal) && file.EndsWith(".js", StringComparison.Ordinal);
}
