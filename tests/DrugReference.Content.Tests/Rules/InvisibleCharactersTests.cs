using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Rules;

public sealed class InvisibleCharactersTests
{
    public static TheoryData<string> Invisible =>
    [
        "\u00AD", "\u061C", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2060", "\u2066", "\u2069",
        "\uFEFF", "\U000E0041",
    ];

    [Theory]
    [MemberData(nameof(Invisible))]
    [Trait("Fault", "F13")]
    public void Check_WarnsAtTheCharacterAndNamesIt(string character)
    {
        var problem = Assert.Single(Checked.Body($"## Dosage\n\n0{character}.8 tablets.\n"));

        Assert.Equal("6:2 warning text-invisible-character", Checked.Line(problem));
        Assert.Contains($"U+{char.ConvertToUtf32(character, 0):X4}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "F13")]
    public void Check_IsAnErrorInAHighAlertDrugAndLeavesItOut()
    {
        var entry = Checked.Entry(
            MonographText.With("## Boxed Warning\n\nTake \u202E8.0 tablets.\n"), "name: testamab\nhighAlert: true\n");

        Assert.Null(entry.Drug);
        Assert.Equal([Severity.Error], entry.Problems.Select(problem => problem.Severity));
    }

    [Theory]
    [InlineData("title: \"Testa\\u200Bmab\"", "## Usage\n\nPain.\n", 2)]
    [InlineData("title: Testamab", "## Usage\n\nPain &rlm;8.0 tablets.\n", 6)]
    [InlineData("title: Testamab", "## Usage\n\nPain &#x202E;8.0 tablets.\n", 6)]
    public void Check_FindsWhatIsWrittenAsAnEscape(string title, string body, int line)
    {
        var problem = Assert.Single(Checked.Entry($"---\n{title}\n---\n{body}").Problems);

        Assert.Equal(("text-invisible-character", line), (problem.Rule, problem.Line));
    }

    [Fact]
    public void Check_LooksIntoTheYamlFilesToo()
    {
        var problem = Assert.Single(Checked.Body("## Usage\n\nPain.\n", "name: testamab\nclass: Made\u200B-up\n"));

        Assert.Equal(("testamab/drug.yaml", 2, 12), (problem.File, problem.Line, problem.Column));
    }

    [Fact]
    [Trait("Fault", "F13")]
    public void Check_AllowsNoBreakSpacesDashesAndQuotes()
    {
        Assert.Empty(Checked.Body("## Dosage\n\n\u201C0.8\u00A0mg\u201D \u2013 1\u202Fmg \u2026 \u2022 ≤2 m² 5\u2009mg\n"));
    }
}
