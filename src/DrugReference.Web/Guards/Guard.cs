using DrugReference.Web.Api;
using DrugReference.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace DrugReference.Web.Guards;

/// <summary>Says which requests are refused before anything else looks at them.</summary>
internal sealed class Guard(IOptions<GuardOptions> guard, IOptions<ApiOptions> api)
{
    /// <summary>What of the request line is neither its method nor its address.</summary>
    private const string Around = "  HTTP/1.1\r\n";

    /// <summary>Where Kestrel puts the length of a request that is sent in chunks all the same.</summary>
    private const string LengthAside = "X-Content-Length";

    private readonly IList<StringSegment> _hosts = guard.Value.Hosts;

    /// <summary>The status and its reason, or null for a request that goes on.</summary>
    public (int Status, string Reason)? RefusalOf(HttpContext context)
    {
        var request = context.Request;
        if (!IsKnownHost(request))
        {
            return (StatusCodes.Status400BadRequest, "No portal of this name is here. Whoever runs it can add the name to AllowedHosts.");
        }

        // A proxy that believes the one and a server that believes the other see different requests behind it.
        if (request.Headers.TransferEncoding.Count > 0 && request.Headers.ContainsKey(LengthAside))
        {
            return (StatusCodes.Status400BadRequest, "The request says its length in two ways.");
        }

        if (!IsMethod(request))
        {
            return (StatusCodes.Status405MethodNotAllowed, "This portal answers GET, HEAD and POST.");
        }

        if (context.Features.Get<IHttpRequestFeature>()?.RawTarget.Length > LimitOptions.RequestLine - Around.Length - request.Method.Length)
        {
            return (StatusCodes.Status414UriTooLong, "The address is too long.");
        }

        if (!AreHeadersShort(request.Headers))
        {
            return (StatusCodes.Status431RequestHeaderFieldsTooLarge, "The headers of the request are too long, or too many.");
        }

        return HttpMethods.IsPost(request.Method) && IsOfAnotherSite(request)
            ? (StatusCodes.Status403Forbidden, "A page of another site may send nothing here.")
            : null;
    }

    /// <summary>Health is asked by address, from beside the portal, and gives nothing away.</summary>
    private bool IsKnownHost(HttpRequest request) =>
        (request.Host.HasValue && HostString.MatchesAny(request.Host.Value, _hosts)) || Health.IsAsked(request);

    /// <summary>To the letter: the server would send a body to <c>head</c>. OPTIONS is what a browser asks before it lets a page of another site read the interface.</summary>
    private static bool IsMethod(HttpRequest request) =>
        request.Method is "GET" or "HEAD" or "POST" || (request.Method == "OPTIONS" && ApiRoutes.AreAsked(request));

    private static bool AreHeadersShort(IHeaderDictionary headers)
    {
        if (headers.Count > LimitOptions.HeaderCount)
        {
            return false;
        }

        var length = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                length += name.Length + (value?.Length ?? 0) + ": \r\n".Length;
            }
        }

        return length <= LimitOptions.Headers;
    }

    /// <summary>
    /// No token and no cookie is needed for this: the browser says where a form comes from. Older ones say it with the origin alone,
    /// which is <c>null</c> for our own forms, because no page of the portal tells where its reader has been.
    /// </summary>
    private bool IsOfAnotherSite(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (ApiRoutes.AreAsked(request) && api.Value.OriginList.Contains(origin))
        {
            return false;
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site is not ("same-origin" or "none")
            : origin is not ("" or "null") && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value);
    }
}
