using DrugReference.Content.Yaml;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: *x\n", 2, 4, "yaml-alias")]
    [InlineData("a: 1\nb: &x 2\n", 2, 4, "yaml-anchor")]
    [InlineData("a: &x\n  b: 1\n", 1, 4, "yaml-anchor")]
    [InlineData("a: !!str 1\n", 1, 4, "yaml-tag")]
    [InlineData("a: ! 1\n", 1, 4, "yaml-tag")]
    [InlineData("a:\n  - !x { b: 1 }\n", 2, 5, "yaml-tag")]
    [InlineData("a: 1\n<<: { b: 2 }\n", 2, 1, "yaml-merge-key")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "yaml-second-document")]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, 1, "yaml-duplicate-key")]
    [InlineData("a:\n  b: 1\n  b: 2\n", 3, 3, "yaml-duplicate-key")]
    [InlineData("a: [[[[[[[[[[[[1]]]]]]]]]]]]\n", 1, 15, "yaml-too-deep")]
    [InlineData("? [a, b]\n: 1\n", 1, 3, "yaml-shape")]
    [InlineData("- a\n- b\n", 1, 1, "yaml-shape")]
    [InlineData("text\n", 1, 1, "yaml-shape")]
    [InlineData("", 1, 1, "yaml-empty")]
    [InlineData("# nothing\n", 2, 1, "yaml-empty")]
    [InlineData("a: 'open\nb: 2\n", 1, 4, "yaml-syntax")]
    [InlineData("a: 1\n b: 2\n", 2, 3, "yaml-syntax")]
    [InlineData("a: \"\\uD800\"\n", 1, 4, "yaml-syntax")]
    [InlineData("a: b: c\n", 1, 5, "yaml-syntax")]
    [InlineData("a: 1\nb: \"x\\0y\"\n", 2, 4, "file-control-character")]
    [InlineData("a: 1\nb: [\"\\x07\"]\n", 2, 5, "file-control-character")]
    [InlineData("a: 1\n\"\\e[2J\": 1\n", 2, 1, "file-control-character")]
    public void Read_RefusesAtTheMark(string text, int line, int column, string rule)
    {
        var problems = new ProblemSink("a.yaml");

        var root = YamlReader.Read(text, problems);

        Assert.Null(root);
        var problem = Assert.Single(problems.Problems);
        Assert.Equal((line, column, rule), (problem.Line, problem.Column, problem.Rule));
        Assert.Equal(Severity.Error, problem.Severity);
    }

    [Fact]
    public void Read_CountsTheLinesBeforeIt()
    {
        var problems = new ProblemSink("a.md");

        YamlReader.Read("a: 1\na: 2\n", problems, lineOffset: 1);

        Assert.Equal(3, Assert.Single(problems.Problems).Line);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "brackets", new string('[', 62_000) },
        { "braces", "a: " + string.Concat(Enumerable.Repeat("{a: ", 15_000)) },
        { "dashes", string.Concat(Enumerable.Repeat("- ", 30_000)) },
        { "questions", string.Concat(Enumerable.Repeat("? ", 30_000)) },
        { "brackets on lines", "a: " + string.Concat(Enumerable.Repeat("[\n ", 20_000)) },
        { "laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n" },
        { "itself", "a: &a [*a]\n" },
        { "items", "a: [" + string.Concat(Enumerable.Repeat("1,", 30_000)) + "1]" },
        { "scalar", "a: " + new string('x', 17_000) },
        { "size", "a: " + string.Concat(Enumerable.Repeat("'' \n", 70_000)) },
        { "keys", string.Concat(Enumerable.Range(0, 20_000).Select(number => $"k{number}: 1\n")) },
        { "tags", "a: " + string.Concat(Enumerable.Repeat("!x ", 20_000)) },
        { "anchor", "a: &" + new string('x', 60_000) },
        { "quotes", "a: " + new string('"', 60_001) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Read_RefusesBombs(string name, string text)
    {
        var problems = new ProblemSink(name);

        var root = YamlReader.Read(text, problems);

        Assert.Null(root);
        Assert.NotEmpty(problems.Problems);
    }
}
