namespace DrugReference.Content.Tests.Rules;

public sealed class NearMissNamesTests
{
    [Theory]
    [InlineData("Ozogamacin", "ozogamicin")]
    [InlineData("Ozogamicin", "OZOGAMACIN")]
    [InlineData("Ozogamicin", "ozogamycine's ozogamycin")]
    [InlineData("Metformin", "metfromin")]
    [InlineData("Serratiopeptidase", "seratiopeptidase")]
    public void Check_ReportsAWordThatIsNearlyTheTitle(string title, string word)
    {
        var problems = Checked.Entry($"---\ntitle: {title}\n---\n## Usage\n\nGive {word} only.\n").Problems;

        var problem = Assert.Single(problems);
        Assert.Equal(("name-near-miss", 6), (problem.Rule, problem.Line));
    }

    [Theory]
    [InlineData("Vaccine", "vaccines")]
    [InlineData("Arginine", "arginase")]
    [InlineData("Prazosin", "terazosin")]
    [InlineData("Iodine", "iodide")]
    [InlineData("Cefalexin", "cephalexin")]
    [InlineData("Aluminium Hydroxide", "aluminum")]
    [InlineData("Escitalopram", "citalopram")]
    [InlineData("Metformin", "metformin METFORMIN Metformin's")]
    public void Check_IsSilentAboutRelativesAndForms(string title, string word)
    {
        Assert.Empty(Checked.Entry($"---\ntitle: {title}\n---\n## Usage\n\nAlso {word}.\n").Problems);
    }

    [Fact]
    public void Check_CountsEachSpellingOnceAtItsFirstPlace()
    {
        var problem = Assert.Single(Checked.Body("## Usage\n\nTestemab.\n\n- testemab and Testemab\n").DistinctBy(item => item.Rule));

        Assert.Equal("6:1 warning name-near-miss", Checked.Line(problem));
        Assert.Contains("3 times", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TakesTheNameFromDrugYamlAndReportsTheTitle()
    {
        var problems = Checked.Entry("---\ntitle: Testomab\n---\n## Usage\n\nTestamab.\n", "name: testamab\n").Problems;

        Assert.Equal(["2:8 warning name-near-miss"], problems.Select(Checked.Line));
    }

    [Theory]
    [InlineData("misspellings: [testomab]", "note name-misspelt")]
    [InlineData("misspellings: [testomab sulfate]", "note name-misspelt")]
    [InlineData("brandNames: [Testomab]", null)]
    [InlineData("otherNames: [testomab]", null)]
    [InlineData("lookAlikes: [{ name: testomab, difference: Another drug. }]", null)]
    public void Check_KnowsWhatDrugYamlDeclares(string declaration, string? expected)
    {
        var lines = Checked.Lines("## Usage\n\nTestomab.\n", $"name: testamab\n{declaration}\n");

        Assert.Equal(expected is null ? [] : [$"6:1 {expected}"], lines);
    }

    [Fact]
    public void Check_TakesWhatStandsUnderAlternateNamesAloneForAName()
    {
        Assert.Empty(Checked.Lines("## **Alternate Names**\n\n- Testomab\n\n## Usage\n\nPain.\n"));
        Assert.Single(Checked.Lines("## **Alternate Names**\n\n- Testomab\n\n## Usage\n\nTestomab.\n"));
    }
}
