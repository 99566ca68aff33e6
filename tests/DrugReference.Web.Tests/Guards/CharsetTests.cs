using System.Net;
using System.Text;

namespace DrugReference.Web.Tests.Guards;

public sealed class CharsetTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("/api" + DosePost.Address, "application/json; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api" + DosePost.Address, "application/json; charset=latin1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api" + DosePost.Address, "application/json; charset=none", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api" + DosePost.Address, "application/json; charset=\"UTF-8\"", HttpStatusCode.BadRequest)]
    [InlineData("/api" + DosePost.Address, "application/json", HttpStatusCode.BadRequest)]
    [InlineData(DosePost.Address, "application/x-www-form-urlencoded; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(DosePost.Address, "application/x-www-form-urlencoded; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(DosePost.Address, "application/x-www-form-urlencoded; charset=\"utf-8\"", HttpStatusCode.OK)]
    [InlineData(DosePost.Address + "/answer", "application/x-www-form-urlencoded; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(DosePost.Address + "/answer", "application/x-www-form-urlencoded; charset=\"utf-8\"", HttpStatusCode.OK)]
    [InlineData("/search", "application/x-www-form-urlencoded; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/faqs", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/search", "application/json; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/suggest", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task Body_InOtherLettersThanUtf8IsRefused(string address, string type, HttpStatusCode status)
    {
        using var client = portal.CreateClient();
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes("{}"));
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), body);

        Assert.Equal(status, response.StatusCode);
    }
}
