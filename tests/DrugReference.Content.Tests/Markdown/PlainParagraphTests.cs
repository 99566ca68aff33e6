using DrugReference.Content.Markdown;
using Markdig.Syntax;

namespace DrugReference.Content.Tests.Markdown;

/// <summary>A text that is not given to the parsers must become what they would make of it.</summary>
public sealed class PlainParagraphTests
{
    private const string Alphabet = "aZéµ²09 \t\u00A0.,:;!?'\"()/%-+=*_#>|[]<&\\`~^@•–×\n";

    private readonly HtmlWriter _writer = new();

    [Theory]
    [InlineData("No change is needed.", true)]
    [InlineData("Give 0.8\u00A0mg/m² - not 1 - over 60\u00A0minutes (see above) 5 %; a+b=c 3^2 \"x\" 1. 2) # >", true)]
    [InlineData("- an item", false)]
    [InlineData("1. an item", false)]
    [InlineData("# a heading", false)]
    [InlineData("**Bold**", false)]
    [InlineData("A | B", false)]
    [InlineData("Dose: 5 mg", false)]
    [InlineData("Two\nlines", false)]
    [InlineData("if <18", false)]
    [InlineData("A &amp; B", false)]
    [InlineData("ends in a blank ", false)]
    [InlineData("", false)]
    public void Is_KnowsTextsWithoutMarkup(string text, bool expected)
    {
        Assert.Equal(expected, PlainParagraph.Is(text));
        AssertIsAsParsed(text);
    }

    [Fact]
    public void Of_MakesWhatTheParsersMake()
    {
        var random = new Random(20261123);
        var plain = 0;
        for (var round = 0; round < 40_000; round++)
        {
            // Half of the texts hold no markup but by chance.
            var letters = round % 2 == 0 ? Alphabet : Alphabet[..20];
            var text = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => letters[random.Next(letters.Length)])]);
            plain += PlainParagraph.Is(text) ? 1 : 0;
            AssertIsAsParsed(text);
        }

        Assert.InRange(plain, 500, 39_999);
    }

    [SharedFact]
    public void Of_MakesWhatTheParsersMakeOfRealLines()
    {
        foreach (var file in Directory.GetFiles(SharedFolder.Of("corpus"), "*.md"))
        {
            Assert.All(File.ReadLines(file), line => AssertIsAsParsed(line.Trim(' ', '-')));
        }
    }

    private void AssertIsAsParsed(string text)
    {
        if (PlainParagraph.Is(text))
        {
            var (parsed, plain) = (Markdig.Markdown.Parse(text, Pipelines.Text), PlainParagraph.Of(text));
            Assert.Equal(PlainText.Of((IEnumerable<Block>)parsed), PlainText.Of((IEnumerable<Block>)plain));
            Assert.Equal(_writer.Write(parsed), _writer.Write(plain));
        }
    }
}
