using DrugReference.Web.Hosting;
using Microsoft.AspNetCore.Http.Extensions;

namespace DrugReference.Web.Feeds;

/// <summary>What stands before the paths that the portal names to other programs.</summary>
internal static class SiteRoot
{
    /// <summary>For pages, which may be kept and given to others: never the host of a request, for that is what a client says.</summary>
    public static string Of(SiteOptions site, HttpRequest request) => site.Root ?? request.PathBase.ToUriComponent();

    /// <summary>
    /// For formats that know whole addresses only. Where the site does not say where it is, the host of the request stands in the
    /// answer, and so nobody may keep it.
    /// </summary>
    public static string WholeOf(SiteOptions site, HttpContext context)
    {
        if (site.Root is { } root)
        {
            return root;
        }

        context.Response.Headers.CacheControl = "no-store";
        var request = context.Request;
        var host = request.Host.HasValue ? request.Host : new HostString("localhost");
        return UriHelper.BuildAbsolute(request.Scheme, host, request.PathBase).TrimEnd('/');
    }
}
