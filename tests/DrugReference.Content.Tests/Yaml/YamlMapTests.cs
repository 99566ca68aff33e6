using DrugReference.Content.Yaml;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Yaml;

public sealed class YamlMapTests
{
    private readonly ProblemSink _problems = new("a.yaml");

    [Theory]
    [InlineData("1_8")]
    [InlineData("1e2")]
    [InlineData("0x12")]
    [InlineData("1:30")]
    [InlineData("0,8")]
    [InlineData(".8")]
    [InlineData("+1")]
    [InlineData(".inf")]
    [InlineData(".nan")]
    [InlineData("٧")]
    [InlineData("1 mg")]
    [InlineData("[1]")]
    public void Number_RefusesWhatIsNoPlainDecimalAtItsPlace(string value)
    {
        var map = Read($"a: 1\n  # a comment\nkey: {value}\n");

        Assert.Null(map.Number("key", _problems));

        var problem = Assert.Single(_problems.Problems);
        Assert.Equal((3, 6, "number-not-plain"), (problem.Line, problem.Column, problem.Rule));
    }

    [Theory]
    [InlineData("0.8", "0.8")]
    [InlineData("21", "21")]
    [InlineData("'0.5'", "0.5")]
    public void Number_ReadsPlainDecimals(string value, string expected)
    {
        var number = Read($"key: {value}\n").Number("key", _problems);

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), number);
        Assert.Empty(_problems.Problems);
    }

    [Fact]
    public void Number_NeverReadsALeadingZeroAsOctal()
    {
        var number = Read("key: 010\n").Number("key", _problems);

        Assert.True(number is null or 10m);
    }

    [Theory]
    [InlineData("true", true, 0)]
    [InlineData("false", false, 0)]
    [InlineData("", false, 0)]
    [InlineData("yes", false, 1)]
    [InlineData("True", false, 1)]
    [InlineData("1", false, 1)]
    public void Flag_KnowsTrueAndFalseAlone(string value, bool expected, int problems)
    {
        Assert.Equal(expected, Read($"key: {value}\n").Flag("key", _problems));
        Assert.Equal(problems, _problems.Problems.Count);
    }

    [Fact]
    public void RefuseUnknownKeys_NamesEachKeyThatNobodyAskedFor()
    {
        var map = Read("known: 1\nother: 2\nthird: 3\n");
        map.Text("known", _problems);

        map.RefuseUnknownKeys(_problems, Severity.Note);

        Assert.Equal([(2, "other"), (3, "third")], _problems.Problems.Select(problem => (problem.Line, problem.Message.Split('\'')[1])));
    }

    private static YamlMap Read(string text) => YamlReader.Read(text, new ProblemSink("a.yaml"))!;
}
