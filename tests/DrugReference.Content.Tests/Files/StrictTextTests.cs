using System.Text;
using DrugReference.Content.Files;

namespace DrugReference.Content.Tests.Files;

public sealed class StrictTextTests
{
    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\uFEFFtitle", "title")]
    [InlineData("a\u2028b\u0085c\vd\fe\tf", "a\u2028b\u0085c\vd\fe\tf")]
    [InlineData("m² ≥ 0.8 µg 💊", "m² ≥ 0.8 µg 💊")]
    [Trait("Fault", "F11")]
    [Trait("Fault", "F13")]
    public void Decode_KeepsTheTextAndUnifiesTheEndsOfLines(string file, string expected)
    {
        var problems = new ProblemSink("a.md");

        var text = StrictText.Decode(Encoding.UTF8.GetBytes(file), problems);

        Assert.Equal(expected, text);
        Assert.Empty(problems.Problems);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("ab", 1, 3)]
    [InlineData("ab\n", 2, 1)]
    [InlineData("ab\r\ncd\r\nm² ", 3, 4)]
    [InlineData("\uFEFFab\nc", 2, 2)]
    [Trait("Fault", "F10")]
    public void Decode_NamesThePlaceOfAnInvalidByte(string before, int line, int column)
    {
        var problems = new ProblemSink("a.md");

        var text = StrictText.Decode([.. Encoding.UTF8.GetBytes(before), 0xE9, .. "rest\n"u8], problems);

        Assert.Null(text);
        var problem = Assert.Single(problems.Problems);
        Assert.Equal((line, column, "file-not-utf8"), (problem.Line, problem.Column, problem.Rule));
    }

    /// <summary>UTF-8 has no form for half a surrogate pair; some programs write one all the same.</summary>
    [Fact]
    [Trait("Fault", "F10")]
    public void Decode_RefusesHalfACharacter()
    {
        var problems = new ProblemSink("a.md");

        Assert.Null(StrictText.Decode([.. "a\nbc"u8, 0xED, 0xA0, 0xBD, .. "d"u8], problems));

        Assert.Equal((2, 3), (Assert.Single(problems.Problems).Line, problems.Problems[0].Column));
    }

    [Fact]
    [Trait("Fault", "F10")]
    public void Decode_RefusesUtf16()
    {
        var problems = new ProblemSink("a.md");

        Assert.Null(StrictText.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("title")], problems));

        Assert.Equal("file-not-utf8", Assert.Single(problems.Problems).Rule);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0002')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [Trait("Fault", "F13")]
    public void Decode_RefusesControlCharactersAtTheirPlace(char control)
    {
        var problems = new ProblemSink("a.md");

        Assert.Null(StrictText.Decode(Encoding.UTF8.GetBytes($"a\nbc{control}d"), problems));

        var problem = Assert.Single(problems.Problems);
        Assert.Equal((2, 3, "file-control-character"), (problem.Line, problem.Column, problem.Rule));
    }
}
