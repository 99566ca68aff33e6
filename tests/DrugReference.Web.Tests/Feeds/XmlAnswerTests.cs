using System.Xml.Linq;
using DrugReference.Web.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Web.Tests.Feeds;

public sealed class XmlAnswerTests
{
    [Theory]
    [InlineData("plain ]]> & < > \" '", "plain ]]> & < > \" '")]
    [InlineData("a\u0001b\u001Fc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc")]
    [InlineData("😀\u0001", "😀\uFFFD")]
    [InlineData("0.8\u00A0mg/m²\u2028<!--", "0.8\u00A0mg/m²\u2028<!--")]
    public async Task Of_IsReadableXmlWhateverTheTextHolds(string text, string expected)
    {
        Assert.Equal(expected, await ReadBackAsync(text));
    }

    [Fact]
    public async Task Of_IsReadableXmlThoughTheTextHoldsHalfACharacter()
    {
        Assert.Equal("a\uFFFDb", await ReadBackAsync("a\uD83Db"));
    }

    private static async Task<string> ReadBackAsync(string text)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        using var body = new MemoryStream();
        context.Response.Body = body;

        await XmlAnswer.Of(new XElement("feed", new XAttribute("title", text), new XElement("p", text)), "text/xml").ExecuteAsync(context);

        body.Position = 0;
        var read = XDocument.Load(body).Root!;
        Assert.Equal(read.Element("p")!.Value, read.Attribute("title")!.Value);
        return read.Element("p")!.Value;
    }
}
