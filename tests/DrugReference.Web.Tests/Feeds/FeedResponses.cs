using System.Net;
using System.Xml.Linq;

namespace DrugReference.Web.Tests.Feeds;

internal static class FeedResponses
{
    /// <summary>The XML of an address, which must be there.</summary>
    public static async Task<XDocument> GetXmlAsync(this Portal portal, string address, string host = "localhost")
    {
        using var response = await portal.GetAsHostAsync(address, host);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return XDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Asks under a name that the client chooses.</summary>
    public static async Task<HttpResponseMessage> GetAsHostAsync(this Portal portal, string address, string host)
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Host = host;
        return await client.SendAsync(request);
    }
}
