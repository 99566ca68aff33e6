using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DrugReference.Content.Markdown;

namespace DrugReference.Content.Tests.Markdown;

/// <summary>What is spared the sanitizer must be what the sanitizer would leave as it is.</summary>
public sealed class PlainHtmlTests
{
    /// <summary>Pieces of which the property below makes its HTML: plain ones, and one step away from plain.</summary>
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<strong>", "</strong>", "<em>", "</em>", "<ul>", "</ul>", "<ol start=\"3\">", "</ol>", "<li value=\"3\">", "<li>", "</li>", "<sub>", "</sub>",
        "<div class=\"table-scroll\" tabindex=\"0\">", "</div>", "<table>", "</table>", "<tbody>", "</tbody>", "<tr>", "</tr>",
        "<td>", "</td>", "<br>", "<br />", "<hr />", "text", "&lt;18", "&#60;", "&amp;lt;", " > \"quoted\" 'single'", "\n", "\u00A0",
        "<P>", "<p >", "<p", "<", "<!--", "-->", "<script>", "</script>", "<svg>", "<math>", "<a href=\"#x\">", "</a>", "<a href=\"#x\" >", "<a href=\"#X\">", "<a href=\"javascript:x\">",
        "<img src=x onerror=alert(1)>", "<p onclick=\"x\">", "<style>", "<template>", "<noscript>", "</p >", "<\0p>", "<strong/>",
        "<?xml?>", "<![CDATA[", "]]>", "<div>", "<div class=\"table-scroll\">", "<br/ >", "\u2028", "＜script＞",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("text > &lt;18 &amp; \"more\"")]
    [InlineData("<p>10<sup>9</sup>/L<br />and <strong><em>more</em></strong></p>")]
    [InlineData("<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<ol>\n<li>\n<p>c</p>\n</li>\n</ol>")]
    [InlineData("<p>Text <a href=\"#source-s1\">S1</a>, <a href=\"#dosage-2\">see above</a>.</p>")]
    [InlineData("<ol start=\"3\">\n<li>a</li>\n<li value=\"7\">b</li>\n</ol>")]
    [InlineData("<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</div>")]
    public void Is_KnowsWhatTheRendererMakesOfPlainText(string html)
    {
        Assert.True(PlainHtml.Is(html));
        Assert.Equal(Parsed(html), Parsed(SafeHtml.Sanitize(html)));
    }

    [Theory]
    [InlineData("<a href=\"https://example.org\">S1</a>")]
    [InlineData("<a href=\"#\">S1</a>")]
    [InlineData("<a href=\"#S1\">S1</a>")]
    [InlineData("<a href=\"#a\" onclick=\"b\">S1</a>")]
    [InlineData("<a href=\"#&#x61;\">S1</a>")]
    [InlineData("<a href='#a'>S1</a>")]
    [InlineData("<a href=\"javascript:alert(1)\">S1</a>")]
    [InlineData("<ol start=\"\"><li>a</li></ol>")]
    [InlineData("<ol start=\"3\" ><li>a</li></ol>")]
    [InlineData("<ol start=\"3x\"><li>a</li></ol>")]
    [InlineData("<ol start=\"\">")]
    [InlineData("<li value=\"1\" onclick=\"2\">a</li>")]
    [InlineData("<th style=\"text-align: left;\">a</th>")]
    [InlineData("<p>H<sub>1</p>")]
    [InlineData("<p>H</sub>1</p>")]
    [InlineData("<p><em>a</p></em>")]
    [InlineData("</p>")]
    [InlineData("<p")]
    [InlineData("<p>a < b</p>")]
    [InlineData("<P>a</P>")]
    [InlineData("<p>a</p ><script>")]
    [InlineData("<div>a</div>")]
    public void Is_LeavesEverythingElseToTheSanitizer(string html)
    {
        Assert.False(PlainHtml.Is(html));
    }

    [Fact]
    public void Is_FindsNothingPlainInWhichABrowserFindsMore()
    {
        var random = new Random(3);
        var plain = 0;
        for (var number = 0; number < 60_000; number++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var inside = random.Next(2) == 0 ? html : $"<p><strong>{html}</strong></p>";
            if (PlainHtml.Is(inside))
            {
                plain++;
                var body = new HtmlParser().ParseDocument(inside).Body!;
                Assert.All(body.QuerySelectorAll("*"), AssertHarmless);
                Assert.Empty(body.Descendants<IComment>());
                Assert.Equal(body.TextContent.Trim(), new HtmlParser().ParseDocument(SafeHtml.Sanitize(inside)).Body!.TextContent.Trim());
            }
        }

        Assert.True(plain > 1_000, $"Only {plain} were plain.");
    }

    [Fact]
    public void Is_IsSureOfNothingThatIsNestedVeryDeeply()
    {
        var html = string.Concat(Enumerable.Repeat("<em>", 257)) + string.Concat(Enumerable.Repeat("</em>", 257));

        Assert.False(PlainHtml.Is(html));
    }

    private static void AssertHarmless(IElement element)
    {
        Assert.Contains(element.LocalName, "a p strong em ul ol li sub sup code div table thead tbody tr th td br hr".Split(' '));
        Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, "class tabindex start value href".Split(' ')));
    }

    private static string Parsed(string html) => new HtmlParser().ParseDocument(html.Trim()).Body!.InnerHtml.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
}
