using DrugReference.Content.Monographs;

namespace DrugReference.Content.Tests.Monographs;

public sealed class FaqTextTests
{
    [Theory]
    [InlineData("Is it red?", "Yes.", "Is it red?", "Yes.")]
    [InlineData("Is it red?**\n\n**A:**  Yes.", "A:**  Yes.", "Is it red?", "Yes.")]
    [InlineData("Is it red?**\n**A:** Yes.", "A:** Yes.", "Is it red?", "Yes.")]
    [InlineData("Is it red?**\n\n**A**: Yes.", "A**: Yes.", "Is it red?", "Yes.")]
    [InlineData("Is it red?\n\nA: Yes.", "A: Yes.", "Is it red?", "Yes.")]
    [InlineData("Is it red?** **A:** Yes.", "", "Is it red?", "Yes.")]
    [InlineData("Is it red?\nYes.", "", "Is it red?", "Yes.")]
    [InlineData("Colour\n\nIt is red.", "It is red.", "Colour", "It is red.")]
    [InlineData("**Q1: Is it red?**", "**A:** Yes.", "Is it red?", "Yes.")]
    [InlineData("Q12. Is it red?", "Answer: Yes.", "Is it red?", "Yes.")]
    [InlineData(". Is it red?", "Yes.", "Is it red?", "Yes.")]
    [InlineData("Q1:", "Is it red?\n**A:** Yes.", "Is it red?", "Yes.")]
    [InlineData("Is *vitamin A* red?", "A **red** one.", "Is *vitamin A* red?", "A **red** one.")]
    [InlineData("Is vitamin A: retinol red?", "Yes.", "Is vitamin A: retinol red?", "Yes.")]
    [InlineData("Is it red?**\n\n**A:**", "", "Is it red?", "")]
    [InlineData(".5 mg daily?", "Yes.", ".5 mg daily?", "Yes.")]
    public void Clean_PartsQuestionAndAnswer(string question, string answer, string expectedQuestion, string expectedAnswer)
    {
        var faq = FaqText.Clean(question, answer);

        Assert.Equal((expectedQuestion, expectedAnswer), (faq.Question, faq.Answer));
    }

    [Theory]
    [InlineData("Yes.", "Yes.", "Yes.")]
    [InlineData("**Yes**, daily.", "Yes, daily.", "**Yes**, daily.")]
    [InlineData("", "Yes.", "Yes.")]
    [InlineData("Yes.", "Yes. Daily.", "Yes. Daily.")]
    [InlineData("1.5 mg", "15 mg", "1.5 mg\n\n15 mg")]
    [InlineData("15 mg", "5 mg", "15 mg\n\n5 mg")]
    [InlineData("0.8 mg", "8 mg", "0.8 mg\n\n8 mg")]
    [InlineData("<18 years", ">18 years", "<18 years\n\n>18 years")]
    [InlineData("at -5 °C", "at 5 °C", "at -5 °C\n\nat 5 °C")]
    [InlineData("10*9/L", "10*9/L", "10*9/L")]
    public void Merge_KeepsWhateverDiffers(string one, string other, string expected)
    {
        Assert.Equal(expected, FaqText.Merge(one, other));
    }

    [Fact]
    public void Clean_CutsAVeryLongQuestionAtItsQuestionMark()
    {
        var answer = string.Concat(Enumerable.Repeat("It depends. ", 40)).Trim();

        var faq = FaqText.Clean($"Is it red? {answer}", string.Empty);

        Assert.Equal(("Is it red?", answer), (faq.Question, faq.Answer));
    }

    [Theory]
    [InlineData("Q")]
    [InlineData(" ")]
    [InlineData("*")]
    [InlineData("?")]
    [InlineData("\n")]
    [InlineData("A:")]
    [InlineData("Q \n")]
    [InlineData("? \t")]
    public void Clean_BearsAnyRepetition(string piece)
    {
        var repeated = string.Concat(Enumerable.Repeat(piece, 16_000));

        var faq = FaqText.Clean("Q" + repeated + "end", repeated + "end");

        Assert.EndsWith("end", faq.Answer, StringComparison.Ordinal);
    }
}
