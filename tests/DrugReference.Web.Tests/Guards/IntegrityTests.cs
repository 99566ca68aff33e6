using System.Security.Cryptography;

namespace DrugReference.Web.Tests.Guards;

public sealed class IntegrityTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/drugs/inotuzumab-ozogamicin")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/offline")]
    [InlineData("/nothing")]
    public async Task EveryScript_IsNamedWithTheHashOfWhatIsServed(string address)
    {
        using var client = portal.CreateClient();
        var (_, page) = await portal.GetAsync(address);

        var scripts = page.QuerySelectorAll("script[src]");

        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            var bytes = await client.GetByteArrayAsync(new Uri(script.GetAttribute("src")!, UriKind.Relative));
            Assert.Equal("sha256-" + Convert.ToBase64String(SHA256.HashData(bytes)), script.GetAttribute("integrity"));
        }
    }
}
