using DrugReference.Data;
using DrugReference.Web.Guards;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DrugReference.Web.Serving;

/// <summary>Answers with bytes that are kept, and keeps those of an answer that may be.</summary>
internal static class PageStoreMiddleware
{
    /// <summary>Before anything else looks at the request. A page of another site is answered later, with the headers that it needs.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<PageStore>();
        app.Use((context, next) => IsReading(context.Request) && context.Request.Headers.Origin.Count == 0
            && store.Find(KeyOf(context.Request)) is { } page && page.Answers(context.Request)
                ? WriteAsync(context, page, mayBePacked: false)
                : next(context));
    }

    /// <summary>When it is known what answers.</summary>
    public static void UsePageKeeping(this IApplicationBuilder app)
    {
        var store = app.ApplicationServices.GetRequiredService<PageStore>();
        app.Use((context, next) => IsReading(context.Request) && context.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<KeptPageAttribute>() is { } kept && kept.Allows(context.Request)
                ? store.Find(KeyOf(context.Request)) is { } page ? WriteAsync(context, page, mayBePacked: true) : KeepAsync(context, next, store, endpoint, kept)
                : next(context));
    }

    private static async Task KeepAsync(
        HttpContext context, RequestDelegate next, PageStore store, Endpoint endpoint, KeptPageAttribute kept)
    {
        var (response, body) = (context.Response, context.Response.Body);
        using var rendered = new MemoryStream();

        // Before the page is made: one that spans a change of the content or of the day is kept under what is over by then.
        var edition = store.EditionOf(context.RequestServices.GetRequiredService<Formulary>());
        response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read it, and it may have been cut off unnoticed.
            return;
        }

        if (response.StatusCode == StatusCodes.Status200OK && !IsPrivate(response))
        {
            var page = new KeptPage(endpoint, kept, response.ContentType, response.Headers.Link, rendered.ToArray());
            store.Keep(edition, KeyOf(context.Request), page);
            await WriteAsync(context, page, mayBePacked: true);
        }
        else
        {
            rendered.Position = 0;
            await rendered.CopyToAsync(body, context.RequestAborted);
        }
    }

    private static bool IsPrivate(HttpResponse response) =>
        response.Headers.CacheControl.Count > 0 || response.Headers.SetCookie.Count > 0 || response.Headers.ContentEncoding.Count > 0;

    /// <param name="mayBePacked">
    /// Whether plain bytes may still become others on their way to a reader who takes brotli alone: those are not what the validator is of.
    /// </param>
    private static Task WriteAsync(HttpContext context, KeptPage page, bool mayBePacked)
    {
        var (request, response) = (context.Request, context.Response);
        var coded = page.For(request.Headers.AcceptEncoding.ToString());
        context.SetEndpoint(page.Endpoint);
        SecurityHeaders.Set(response);
        response.Headers.ETag = coded.Coding is null && mayBePacked && request.Headers.AcceptEncoding.Count > 0 ? StringValues.Empty : coded.ETag;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (IsKnown(request, coded.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return Task.CompletedTask;
        }

        response.ContentType = page.ContentType;
        response.ContentLength = coded.Bytes.Length;
        response.Headers.Link = page.Link;
        if (coded.Coding is { } coding)
        {
            response.Headers.ContentEncoding = coding;
        }

        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(coded.Bytes, 0, coded.Bytes.Length, context.RequestAborted);
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string KeyOf(HttpRequest request) => request.PathBase.Value + request.Path.Value;

    private static bool IsKnown(HttpRequest request, string eTag)
    {
        var known = request.Headers.IfNoneMatch;
        return known.Count > 0 && (known == eTag || new RequestHeaders(request.Headers).IfNoneMatch
            .Any(tag => tag.Tag == eTag || tag.Tag == EntityTagHeaderValue.Any.Tag));
    }
}
