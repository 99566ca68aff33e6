using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Web.Pages.Drugs;

namespace DrugReference.Web.Tests;

/// <summary>A monograph in the words of schema.org.</summary>
public sealed class MonographJsonLdTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/drugs/inotuzumab-ozogamicin";

    [Fact]
    public async Task Page_DescribesTheDrugByWhatTheContentSays()
    {
        var (drug, _) = await ReadAsync();

        Assert.Equal("Drug", Text(drug, "@type"));
        Assert.Equal("Inotuzumab ozogamicin", Text(drug, "name"));
        Assert.Equal(["InO", "CMC-544", "PF-05208773"], drug.GetProperty("alternateName").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("Besponsa", Assert.Single(drug.GetProperty("proprietaryName").EnumerateArray()).GetString());
        Assert.Equal("Antibody-drug conjugate, CD22-directed", Text(drug.GetProperty("drugClass"), "name"));
        Assert.Equal(("L01FB01", "ATC"), (Text(drug.GetProperty("code"), "codeValue"), Text(drug.GetProperty("code"), "codingSystem")));
        Assert.Contains("Hepatotoxicity", Text(drug, "warning"), StringComparison.Ordinal);
        Assert.Equal(Address, Text(drug, "url"));
        Assert.DoesNotContain("ozogamacin", drug.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_GivesEveryAnsweredQuestionWithTheAnswerThatItShows()
    {
        var (_, faqs) = await ReadAsync();
        var (_, page) = await portal.GetAsync(Address);

        Assert.Equal("FAQPage", Text(faqs, "@type"));
        Assert.Equal("2026-11-22T00:00:00Z", Text(faqs, "dateModified"));
        var questions = faqs.GetProperty("mainEntity").EnumerateArray().ToList();
        Assert.Equal(page.QuerySelectorAll(".faq summary").Select(question => question.TextContent.Trim()), questions.Select(question => Text(question, "name")));
        Assert.All(questions, question =>
        {
            var shown = page.GetElementById(Text(question, "url").Split('#')[1])!.QuerySelector(".faq-answer")!.Text();
            var answer = Text(question.GetProperty("acceptedAnswer"), "text");
            Assert.Equal(WithoutSpace(shown), WithoutSpace(answer));
        });
    }

    [Fact]
    public void Of_ClaimsNothingThatTheContentLeavesOpen()
    {
        var drug = DrugOf("testamab", new Faq("faq-a", "Answered?", "<p>Yes.</p>", "Yes."), new Faq("faq-b", "Open?", "", ""));

        using var both = JsonDocument.Parse(MonographJsonLd.Of(drug, "/drugs/testamab"));
        using var none = JsonDocument.Parse(MonographJsonLd.Of(DrugOf("testamab"), "/drugs/testamab"));

        var graph = both.RootElement.GetProperty("@graph");
        Assert.Equal(["@type", "@id", "name", "url"], graph[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("Answered?", Text(Assert.Single(graph[1].GetProperty("mainEntity").EnumerateArray()), "name"));
        var page = none.RootElement.GetProperty("@graph")[1];
        Assert.Equal("MedicalWebPage", Text(page, "@type"));
        Assert.False(page.TryGetProperty("mainEntity", out _) || page.TryGetProperty("dateModified", out _));
    }

    [Theory]
    [InlineData("</script><script>hit()</script>")]
    [InlineData("<!--<script>")]
    [InlineData("a\u2028b\u2029c")]
    [InlineData("\"},\"@type\":\"Hit\",\\")]
    [InlineData("&lt;/script&gt; ' \u0001 😀")]
    public void HostileText_StaysInsideTheBlock(string text)
    {
        var json = MonographJsonLd.Of(DrugOf(text, new Faq("faq-a", text, "", text)), "/drugs/testamab");

        var page = new HtmlParser().ParseDocument($"<head><script type=\"application/ld+json\">{json}</script></head><body><p>after</p>");
        using var data = JsonDocument.Parse(page.QuerySelector("script")!.TextContent);
        var graph = data.RootElement.GetProperty("@graph");
        Assert.Equal("after", page.Body!.TextContent);
        Assert.DoesNotMatch("[<>&'\u2028\u2029\u0001]", json);
        Assert.Equal(text, Text(graph[0], "name"), ignoreCase: true);
        Assert.Equal(text, Text(graph[1].GetProperty("mainEntity")[0], "name"));
        Assert.Equal(text, Text(graph[1].GetProperty("mainEntity")[0].GetProperty("acceptedAnswer"), "text"));
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static Drug DrugOf(string name, params Faq[] faqs) => new(
        new Monograph("testamab", name, null, IsBanned: false, null, [], faqs, "testamab.md"),
        new DrugIdentity { Name = name }, Regimen: null, IsIncomplete: false);

    private async Task<(JsonElement Drug, JsonElement Page)> ReadAsync()
    {
        var (_, page) = await portal.GetAsync(Address);
        var block = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        using var data = JsonDocument.Parse(block.TextContent);
        var graph = data.RootElement.GetProperty("@graph").Clone();
        return (graph[0], graph[1]);
    }
}
