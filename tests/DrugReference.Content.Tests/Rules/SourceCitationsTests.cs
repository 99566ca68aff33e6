namespace DrugReference.Content.Tests.Rules;

public sealed class SourceCitationsTests
{
    private const string Drug = "name: testamab" + Checked.Sources;

    [Fact]
    public void Check_ReportsASourceThatIsNotListed()
    {
        Assert.Equal(["6:13 warning citation-unlisted"], Checked.Lines("## Usage\n\nPain ([E1], [E2]).\n", Drug));
    }

    [Theory]
    [InlineData("Pain ([E1]), labelled with [F18].")]
    [InlineData("Pain ([E1]), a [E2](https://example.org) link.")]
    [InlineData("Pain ([E1]) [see the label].")]
    public void Check_TakesOtherBracketsForText(string text)
    {
        Assert.Empty(Checked.Lines($"## Usage\n\n{text}\n", Drug));
    }

    [Fact]
    public void Check_NotesASourceThatNothingCites()
    {
        Assert.Equal(["3:5 note source-uncited"], Checked.Lines("## Usage\n\nPain.\n", Drug));
    }

    [Fact]
    public void Check_CountsCitationsOfTheYamlFiles()
    {
        Assert.Empty(Checked.Lines("## Usage\n\nPain.\n", Drug, Checked.Regimen));
        Assert.Empty(Checked.Lines("## Usage\n\nPain.\n", Drug + "notices: [{ title: Note, text: Made up., sources: [E1] }]\n"));
    }

    [Fact]
    public void Check_SaysNothingAboutADrugWithoutDrugYaml()
    {
        Assert.Empty(Checked.Lines("## Usage\n\nPain ([S8], [1]).\n"));
    }
}
