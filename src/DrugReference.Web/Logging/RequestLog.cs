using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DrugReference.Web.Formularies;
using Microsoft.AspNetCore.Diagnostics;

namespace DrugReference.Web.Logging;

/// <summary>
/// One line for each request, in the form of the other lines of the log. It names the pattern of the address, never the address
/// itself: no search text, no slug, no query string, no header and no body, so nobody can write a line of their own into it.
/// </summary>
internal sealed class RequestLog(LogOutput output, Telemetry telemetry, CurrentFormulary current, TimeProvider time)
{
    private const int LongestLine = 1024;

    private static readonly string[] Methods =
    [
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options,
        HttpMethods.Trace, HttpMethods.Connect,
    ];

    private static readonly JsonEncodedText None = Encoded("(none)");

    /// <summary>Answered before any route is looked for.</summary>
    private static readonly (PathString Path, JsonEncodedText Name)[] Checks =
        [.. new[] { "/health/live", "/health/ready" }.Select(path => (new PathString(path), Encoded(path[1..])))];

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
        var request = new AnsweredRequest(
            MethodOf(context.Request), RouteOf(context), status, Stopwatch.GetElapsedTime(start), current.Value?.Digest ?? "", RequestId.Of(context));
        var end = time.GetUtcNow();
        WriteLine(request, end);
        telemetry.Record(request, end);
    }

    private void WriteLine(in AnsweredRequest request, DateTimeOffset end)
    {
        var (method, elapsed) = (request.Method, request.Elapsed.TotalMilliseconds);
        var route = request.Route.EncodedUtf8Bytes;
        var level = request.Status >= StatusCodes.Status500InternalServerError ? "\"@l\":\"Error\","u8 : default;
        Span<byte> line = stackalloc byte[LongestLine];
        if (Utf8.TryWrite(
            line,
            CultureInfo.InvariantCulture,
            $$"""
            {"@t":"{{end.UtcDateTime:O}}","@m":"{{method}} {{route}} answered {{request.Status}} in {{elapsed:0.0}} ms",{{level}}"RequestMethod":"{{method}}","Route":"{{route}}","StatusCode":{{request.Status}},"Elapsed":{{elapsed:0.0000}},"Digest":"{{request.ShortDigest}}","RequestId":"{{request.Id:x16}}"}

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
            ? _routes.GetOrAdd(pattern, Encoded)
            : CheckOf(context.Request.Path);

    /// <summary>Patterns are ours: only what JSON itself reads is escaped.</summary>
    private static JsonEncodedText Encoded(string pattern) => JsonEncodedText.Encode(pattern, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static JsonEncodedText CheckOf(PathString path)
    {
        foreach (var check in Checks)
        {
            if (path == check.Path)
            {
                return check.Name;
            }
        }

        return None;
    }
}
