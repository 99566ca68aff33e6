using DrugReference.Content.Markdown;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Markdown;

public sealed class MarkdownGateTests
{
    private static readonly ContentLimits Small = new()
    {
        BodyCharacters = 60,
        SectionCharacters = 30,
        Headings = 3,
        Links = 3,
        EmphasisMarks = 4,
        TableRows = 3,
        TableColumns = 4,
    };

    [Theory]
    [InlineData("a [b] [c]\n[d] x [e]", 11, 7, "markdown-too-much")]
    [InlineData("**a**\n\n_b_", 12, 1, "markdown-too-much")]
    [InlineData("# a\n## b\n\n   # c\n#### d", 14, 1, "markdown-too-much")]
    [InlineData("|a|\n|-|\n|1|\n|2|", 13, 1, "markdown-too-much")]
    [InlineData("a\na|b|c|d|e|f", 11, 1, "markdown-too-much")]
    [InlineData("# a\n\ntext\n\n# b\n\nthis is a text of too many words\n", 14, 1, "markdown-too-large")]
    [InlineData("# a\naaaaaaaaaaaaaaaaaa\n# b\nbbbbbbbbbbbbbbbbbb\n# c\naaaaaaaaaaaaaa\n", 15, 11, "markdown-too-large")]
    public void Check_RefusesAtTheFirstPlaceBeyond(string text, int line, int column, string rule)
    {
        var refused = Assert.Throws<MarkdownRefusedException>(() => new MarkdownGate(text, 10, Small).Check());

        Assert.Equal((line, column, rule), (refused.Line, refused.Column, refused.Rule));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a [b] [c] [d]")]
    [InlineData("**a** b")]
    [InlineData("# a\n# b\n# c\n")]
    [InlineData("|a|b|c|\n|-|-|-|\n|1|2|3|\n")]
    [InlineData("# a\n\ntext of a few words\n\n# b\n\nother text here\n")]
    public void Check_LetsThroughWhatIsAtTheLimit(string text)
    {
        new MarkdownGate(text, 1, Small).Check();
    }

    [Theory]
    [InlineData("", "## Usage\n\nText [a] [b] [c] [d]\n", 6, 18)]
    [InlineData("faqs:\n  - q: Red?\n    a: A [a] [b] [c] [d]\n", "", 4, 15)]
    public void Read_PlacesTheRefusalInTheFile(string frontMatter, string body, int line, int column)
    {
        var (monograph, problems) = MonographText.Read(MonographText.With(body, frontMatter), Small);

        Assert.Null(monograph);
        var problem = Assert.Single(problems);
        Assert.Equal((line, "markdown-too-much", Severity.Error), (problem.Line, problem.Rule, problem.Severity));
        Assert.True(frontMatter.Length > 0 || problem.Column == column);
    }

    [Theory]
    [InlineData(1, "Read?")]
    [InlineData(2, null)]
    public void Read_RefusesTooManyQuestions(int questions, string? expected)
    {
        var body = "## FAQs\n\n### Read?\n\nYes.\n" + (questions > 1 ? "\n### More?\n\nYes.\n" : "");

        var (monograph, problems) = MonographText.Read(MonographText.With(body), new ContentLimits { Faqs = 1 });

        Assert.Equal(expected, monograph?.Faqs[0].Question);
        Assert.Equal(questions > 1 ? [(10, "faq-too-many")] : [], problems.Select(problem => (problem.Line, problem.Rule)));
    }

    [Theory]
    [InlineData("faqs: [{ q: a, a: b }]\n", 3, 8, "yaml-too-deep")]
    [InlineData("a: 1\nb: 2\nc: 3\nd: 4\n", 6, 1, "yaml-too-large")]
    [InlineData("description: A text longer than the limit.\n", 3, 14, "yaml-too-large")]
    public void Read_RefusesTooMuchYaml(string frontMatter, int line, int column, string rule)
    {
        var limits = new ContentLimits { YamlDepth = 2, YamlEvents = 11, YamlScalarCharacters = 20 };

        var (monograph, problems) = MonographText.Read(MonographText.With("", frontMatter), limits);

        Assert.Null(monograph);
        var problem = Assert.Single(problems);
        Assert.Equal((line, column, rule), (problem.Line, problem.Column, problem.Rule));
    }

    [Fact]
    public void Read_RefusesFrontMatterThatIsTooLong()
    {
        var (monograph, problems) = MonographText.Read(
            MonographText.With("", "x: 1\n"), new ContentLimits { FrontMatterCharacters = 20 });

        Assert.Null(monograph);
        Assert.Equal((2, 1, "yaml-too-large"), problems.Select(problem => (problem.Line, problem.Column, problem.Rule)).Single());
    }
}
