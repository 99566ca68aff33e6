using System.Net;
using DrugReference.Faults.Tests.Injection;
using DrugReference.Web.Tests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Faults.Tests;

/// <summary>A page that fails for a reason that nobody has thought of.</summary>
[Trait("Fault", "F32")]
public sealed class ExceptionTests : IDisposable
{
    private const string Drug = "/drugs/inotuzumab-ozogamicin";
    private const string Said = "70 kg need 1.45 mg";

    private static readonly string[] Others = ["/", Drug, "/drugs", "/search?q=liver", "/status", "/health/live", "/health/ready"];

    private readonly Portal _portal = new();

    [Fact]
    public async Task PageThatFails_SaysSoWithoutAFigureAndAllOthersAreServed()
    {
        using var broken = _portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Failure()))));
        using var client = broken.CreateClient();
        using var faqs = await client.GetAsync("/faqs");
        using var dose = await client.SendAsync(DoseRequest.Of(Drug));

        foreach (var answer in new[] { faqs, dose })
        {
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("<main", page, StringComparison.Ordinal);
            var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.False(DoseRequest.HoldsADose(page));
            Assert.DoesNotContain("need", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" at DrugReference.", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[0-9]\s*(mg|kg|cm|ml)\b", main);
            Assert.True(answer.Headers.CacheControl?.NoStore is true || answer.Headers.CacheControl?.NoCache is true);
        }

        foreach (var other in Others)
        {
            Assert.Equal((other, HttpStatusCode.OK), (other, (await client.GetAsync(other)).StatusCode));
        }
    }

    public void Dispose() => _portal.Dispose();

    /// <summary>Fails before the questions are asked for, and after the doses have been calculated.</summary>
    private sealed class Failure : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            if (context.HttpContext.Request.Path == "/faqs")
            {
                throw new InvalidOperationException(Said);
            }
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
            if (context.HttpContext.Request.Path == Drug + "/dose")
            {
                throw new InvalidOperationException(Said);
            }
        }
    }
}
