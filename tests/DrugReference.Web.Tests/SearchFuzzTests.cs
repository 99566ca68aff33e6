using System.Net;
using DrugReference.Web.Tests.Fuzz;

namespace DrugReference.Web.Tests;

public sealed class SearchFuzzTests(Portal portal) : IClassFixture<Portal>
{
    private const int Queries = 10_000;

    /// <summary>Any text is a legal query; the seed is fixed, so that a failure comes again.</summary>
    [Fact]
    public async Task NoText_IsAnsweredByAnError()
    {
        using var client = portal.CreateClient();
        var random = new Random(5);
        var bad = new List<string>();
        for (var number = 0; number < Queries; number++)
        {
            var address = FuzzedQuery.Address(random, number);

            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

            if (response.StatusCode != HttpStatusCode.OK)
            {
                bad.Add($"{(int)response.StatusCode} {address}");
            }
        }

        Assert.Equal([], bad);
    }
}
