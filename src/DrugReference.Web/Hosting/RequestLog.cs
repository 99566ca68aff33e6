using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;

namespace DrugReference.Web.Hosting;

/// <summary>
/// One line for each request, in the form of the other lines of the log. It names the pattern of the address, never the address
/// itself: no search text, no slug, no query string, and no body.
/// </summary>
internal sealed class RequestLog(LogOutput output, TimeProvider time)
{
    private const int LongestLine = 1024;

    private static readonly string[] Methods =
    [
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options,
        HttpMethods.Trace, HttpMethods.Connect,
    ];

    private static readonly JsonEncodedText None = JsonEncodedText.Encode("(none)");

    /// <summary>By pattern: as many as there are routes.</summary>
    private readonly ConcurrentDictionary<string, JsonEncodedText> _routes = new(StringComparer.Ordinal);

    public Task LogAsync(HttpContext context, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = next(context);
        if (!answer.IsCompletedSuccessfully)
        {
            return WaitAsync(context, answer, start);
        }

        Write(context, context.Response.StatusCode, start);
        return Task.CompletedTask;
    }

    private async Task WaitAsync(HttpContext context, Task answer, long start)
    {
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await answer;
            status = context.Response.StatusCode;
        }
        finally
        {
            Write(context, status, start);
        }
    }

    private void Write(HttpContext context, int status, long start)
    {
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var method = MethodOf(context.Request);
        var route = RouteOf(context).EncodedUtf8Bytes;
        var level = status >= StatusCodes.Status500InternalServerError ? "\"@l\":\"Error\","u8 : default;
        Span<byte> line = stackalloc byte[LongestLine];
        if (Utf8.TryWrite(
            line,
            CultureInfo.InvariantCulture,
            $$"""
            {"@t":"{{time.GetUtcNow().UtcDateTime:O}}","@m":"{{method}} {{route}} answered {{status}} in {{elapsed:0.0}} ms",{{level}}"RequestMethod":"{{method}}","Route":"{{route}}","StatusCode":{{status}},"Elapsed":{{elapsed:0.0000}}}

            """,
            out var length))
        {
            output.Gather(line[..length]);
        }
    }

    /// <summary>A method that nobody knows could say anything.</summary>
    private static string MethodOf(HttpRequest request) => Methods.Contains(request.Method) ? request.Method : "(other)";

    private JsonEncodedText RouteOf(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint())
            is RouteEndpoint { RoutePattern.RawText: { Length: > 0 } pattern }
            ? _routes.GetOrAdd(pattern, static text => JsonEncodedText.Encode(text))
            : None;
}
