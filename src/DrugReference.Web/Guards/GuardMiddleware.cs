using DrugReference.Web.Api;
using DrugReference.Web.Hosting;
using DrugReference.Web.Pages.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Guards;

/// <summary>What stands before everything else.</summary>
internal static class GuardMiddleware
{
    public static void UseGuards(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<GuardOptions>>().Value.Proxies is { Count: > 0 } proxies)
        {
            app.UseForwardedHeaders(Believed(proxies));
        }

        var guard = ActivatorUtilities.CreateInstance<Guard>(app.Services);
        var securePort = new Lazy<int?>(() => SecurePortOf(app));
        app.Use((context, next) => guard.RefusalOf(context) is (var status, var reason) ? RefuseAsync(context, next, status, reason)
            : !context.Request.IsHttps && securePort.Value is { } port && !Health.IsAsked(context.Request) ? SecureAsync(context, next, port)
            : next(context));
    }

    /// <summary>A proxy says who asks it and how; under which name it was asked it need not say, for it passes that on.</summary>
    private static ForwardedHeadersOptions Believed(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        var believed = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        believed.KnownProxies.Clear();
        believed.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            believed.KnownIPNetworks.Add(proxy);
        }

        return believed;
    }

    /// <summary>The port for TLS, where the portal itself serves it.</summary>
    private static int? SecurePortOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(BindingAddress.Parse)
        .FirstOrDefault(address => string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase))?.Port;

    /// <summary>A page is opened again over TLS. What was sent without it is refused, so that it is noticed.</summary>
    private static Task SecureAsync(HttpContext context, RequestDelegate next, int port)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) || ApiRoutes.AreAsked(request))
        {
            return RefuseAsync(context, next, StatusCodes.Status403Forbidden, "Use https.");
        }

        SecurityHeaders.Set(context.Response);
        var host = port == 443 ? new HostString(request.Host.Host) : new HostString(request.Host.Host, port);
        context.Response.Redirect($"https://{host}{request.PathBase}{request.Path}{request.QueryString}", permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    }

    /// <summary>A program gets problem details, a reader the page of errors; whoever uses another name gets no page under it.</summary>
    private static Task RefuseAsync(HttpContext context, RequestDelegate next, int status, string reason)
    {
        var (request, response) = (context.Request, context.Response);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = "GET, HEAD, POST";
        }

        if (status != StatusCodes.Status400BadRequest && !ApiRoutes.AreAsked(request) && !HttpMethods.IsOptions(request.Method))
        {
            context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = request.Path });
            (request.Path, request.QueryString) = (ErrorPage.AddressOf(status), QueryString.Empty);
            return next(context);
        }

        response.StatusCode = status;
        SecurityHeaders.Set(response);
        return ApiRoutes.AreAsked(request) ? ApiProblem.Of(status, reason).ExecuteAsync(context)
            : HttpMethods.IsHead(request.Method) ? Task.CompletedTask
            : response.WriteAsync($"{reason}\n", context.RequestAborted);
    }
}
