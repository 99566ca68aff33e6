namespace DrugReference.Content.Tests.Rules;

public sealed class SelfReferencesTests
{
    [Theory]
    [InlineData("See above.")]
    [InlineData("See detailed dosage guidelines provided above.")]
    [InlineData("See the Dosage section above for adults, children and others.")]
    [InlineData("Please refer to the full prescribing information.")]
    [InlineData("*See previous sections.*")]
    [InlineData("(see section on Dosage)")]
    public void Check_WarnsOfASectionThatSaysNothingElse(string text)
    {
        Assert.Equal(["self-reference-only"], Checked.Body($"## Dosage\n\n{text}\n\n## Usage\n\nPain.\n").Select(problem => problem.Rule));
    }

    [Fact]
    public void Check_LeavesAnswersToTheReaderOfQuestions()
    {
        var problems = Checked.Body("## FAQs\n\n### **Q1: How much?**\n**A:** See the dosage section above.\n");

        Assert.DoesNotContain(problems, problem => problem.Rule.StartsWith("self-reference", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2 tablets. For children see above.")]
    [InlineData("As mentioned above, 2 tablets.\n\nNo more.")]
    [InlineData("- **Adults:** 2 tablets\n- **Side effects:** See above")]
    [InlineData("The guidelines provided above hold.")]
    public void Check_NotesASentenceInsideMore(string text)
    {
        Assert.Equal(["note self-reference"], Checked.Lines($"## Dosage\n\n{text}\n\n## Usage\n\nPain.\n")
            .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    [Theory]
    [InlineData("Hold above 2.5 × ULN; see Dose Modification.")]
    [InlineData("Above all in the first section of the bowel.")]
    [InlineData("Caesarean section: give before it.")]
    [InlineData("See the price at 5 above 2.")]
    [InlineData("EU leaflet, beside those above.")]
    public void Check_IsSilentAboutOtherUsesOfTheWords(string text)
    {
        Assert.Empty(Checked.Body($"## Dosage\n\n{text}\n"));
    }
}
