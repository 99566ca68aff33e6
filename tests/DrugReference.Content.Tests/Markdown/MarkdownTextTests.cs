using DrugReference.Content.Markdown;
using DrugReference.Content.Tests.Corpus;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Tests.Markdown;

public sealed class MarkdownTextTests
{
    private static readonly Citations Sources = new([new Source("S1", "One", null), new Source("S10", "Ten", null)]);

    [Theory]
    [InlineData("<18 years", "<18 years", "<span class=\"figure\" translate=\"no\">&lt;18\u00A0years</span>")]
    [InlineData("H<sub>1</sub>", "H1", "H<sub>1</sub>")]
    [InlineData("10<sup>9</sup>/L", "10^9/L", "10<sup>9</sup>/L")]
    [InlineData("4 x 10*9/L, 5 x 10*12/L", "4 x 10*9/L, 5 x 10*12/L", "10*9/L")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>", "&lt;script&gt;")]
    [InlineData("<b onclick=x>bold</b>", "<b onclick=x>bold</b>", "&lt;b onclick")]
    [InlineData("[a](javascript:alert(1))", "[a](javascript:alert(1))", "[a](javascript:alert(1))")]
    [InlineData("[category](X)", "[category](X)", "[category](X)")]
    [InlineData("[a](https://example.org \"with food\")", "a \"with food\"", "<a href=\"https://example.org\">a</a> \"with food\"")]
    [InlineData("[a](http://javascript:b())", "[a](http://javascript:b())", "[a](http://javascript:b())")]
    [InlineData("[a](/\\example.org)", "[a](/\\example.org)", "[a](/\\example.org)")]
    [InlineData("[a](//example.org)", "[a](//example.org)", "[a](//example.org)")]
    [InlineData("![a picture](https://example.org/a.png)", "!a picture", "a picture</a>")]
    [InlineData("&lt;18 &amp; more", "<18 & more", "&lt;18 &amp; more")]
    [InlineData("one<br>two", "one two", "one<br>two")]
    [InlineData("**Dose:**5 mg", "Dose:5 mg", "<strong>Dose:</strong><span class=\"figure\" translate=\"no\">5\u00A0mg</span>")]
    [InlineData("**Dose (adults)**5 mg and **(daily)**.", "Dose (adults)5 mg and (daily).", "<strong>(daily)</strong>")]
    [InlineData("5 mg**(daily)** and **more**", "5 mg(daily) and more", "<strong>(daily)</strong>")]
    [InlineData("a:**b** c", "a:b c", "a:<strong>b</strong>")]
    [InlineData("(2)*5 and (3)*6", "(2)*5 and (3)*6", "(2)*5 and (3)*6")]
    [InlineData("10**9 and 10**12", "10**9 and 10**12", "10**9")]
    [InlineData("<!-- hidden -->", "<!-- hidden -->", "&lt;!-- hidden --&gt;")]
    public void Render_ShowsWhatWasTyped(string markdown, string text, string html)
    {
        var rendered = Render(markdown);

        Assert.Equal(text, rendered.Text.Replace('\u00A0', ' '));
        Assert.Contains(html, rendered.Html, StringComparison.Ordinal);
        Assert.Equal(Tokens.Of(text), Tokens.Of(HtmlText.Of(rendered.Html)));
    }

    [Theory]
    [InlineData("Text [S1].", "<a href=\"#source-s1\">S1</a>")]
    [InlineData("Text [S1][S10].", "<a href=\"#source-s1\">S1</a><a href=\"#source-s10\">S10</a>")]
    [InlineData("| a |\n|---|\n| b [S1] |\n", "<a href=\"#source-s1\">S1</a>")]
    [InlineData("Text [S2].", "[S2]")]
    [InlineData("Text [S", "[S")]
    [InlineData("Text [", "[")]
    public void Render_LinksCitationsToTheirSources(string markdown, string html)
    {
        Assert.Contains(html, Render(markdown, Sources).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3. a\n7. b\n8. c\n", "3. a\n7. b\n8. c")]
    [InlineData("1. a\n1. b\n", "1. a\n1. b")]
    public void Render_KeepsTheNumbersOfAList(string markdown, string text)
    {
        var rendered = Render(markdown);

        Assert.Equal(text, rendered.Text);
        Assert.Equal(Tokens.Of(text), Tokens.Of(HtmlText.Of(rendered.Html)));
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n")]
    [InlineData("a | b\n--|--\n1 | 2\n")]
    [InlineData("| a | b |\n| 1 | 2 |\n")]
    [InlineData("| a | b |\n|---|---|\n| 1 \\| 5 | `2 | 3` |\n")]
    [InlineData("text\n| a | b |\n|---|---|\n| 1 | 2 |\nafter\n")]
    public void Render_LosesNoCellOfATable(string markdown)
    {
        var rendered = Render(markdown);

        Assert.Equal(Tokens.Of(markdown), Tokens.Of(rendered.Text));
        Assert.Equal(Tokens.Of(markdown), Tokens.Of(HtmlText.Of(rendered.Html)));
    }

    [Fact]
    public void Render_KeepsAFigureWithItsUnit()
    {
        Assert.Equal("0.8\u00A0mg/m² and 5 grains", Render("0.8 mg/m² and 5 grains").Text);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "quotes", new string('>', 100_000) },
        { "brackets", new string('[', 100_000) },
        { "links", Repeated("[](", 40_000) },
        { "pictures", Repeated("![", 40_000) },
        { "stars", new string('*', 100_000) },
        { "emphasis", Repeated("*a **b ", 15_000) },
        { "fewer stars", Repeated("*a **b ", 3_300) },
        { "heading of stars", "## " + Repeated("*a **b ", 3_300) },
        { "heading of paired stars", "## " + Repeated("*a **b ", 1_600) + Repeated("b** a* ", 1_600) },
        { "heading of pictures", "## " + Repeated("![", 2_000) + Repeated("](http://a)", 2_000) },
        { "lists", Repeated("- ", 50_000) },
        { "deep lists", string.Concat(Enumerable.Range(0, 300).Select(depth => new string(' ', depth * 2) + "- a\n")) },
        { "headings", Repeated("# a\n", 20_000) },
        { "fewer headings", Repeated("# a\n", 990) },
        { "fewer links", Repeated("[](", 4_000) },
        { "fewer pictures", Repeated("![", 4_000) },
        { "code", string.Concat(Enumerable.Range(1, 400).Select(count => new string('`', count) + " ")) },
        { "definitions", string.Concat(Enumerable.Range(0, 10_000).Select(number => $"[d{number}]: x\n\n")) },
        { "tags", Repeated("<sub>", 20_000) },
        { "pipes", new string('|', 50_000) },
        { "angles", new string('<', 100_000) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Read_RefusesOrRendersBombs(string name, string text)
    {
        var (monograph, problems) = MonographText.Read(MonographText.With("## Usage\n\nText.\n\n## Dosage\n\n" + text));

        Assert.True(monograph is not null || Assert.Single(problems).Line >= 8, $"{name}: {string.Join('\n', problems)}");
    }

    private static (string Html, string Text) Render(string markdown, Citations? citations = null) =>
        new MarkdownText(citations ?? Citations.None, ContentLimits.Default).Render(markdown, 1);

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
