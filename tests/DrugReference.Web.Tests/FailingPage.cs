using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Web.Tests;

/// <summary>A page with a fault of ours, whose message nobody may read.</summary>
internal sealed class FailingPage(string address) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        context.HttpContext.Request.Path == address ? throw new InvalidOperationException("sentinel") : next();
}

internal static class FailingPortal
{
    /// <summary>A client of the portal as it would be with a fault in one page.</summary>
    public static HttpClient FailAt(this Portal portal, string address) => portal.WithWebHostBuilder(host => host.ConfigureServices(services =>
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new FailingPage(address))))).CreateClient();
}
