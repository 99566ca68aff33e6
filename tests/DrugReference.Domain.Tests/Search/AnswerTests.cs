using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("Give [0] mg.", "Give [0] mg.")]
    [InlineData("First. It should not be given as a [bolus]. Last.", "… It should not be given as a [bolus]. Last.")]
    [InlineData("One [dose].\nThe [dose] in [adults] is 0.8 mg.\nMore.", "… The [dose] in [adults] is 0.8 mg.\nMore.")]
    [InlineData("Up to approx. 5 mg, e.g. in [renal] impairment.", "Up to approx. 5 mg, e.g. in [renal] impairment.")]
    public void Answer_BeginsWithTheSentenceThatHoldsMost(string marked, string expected) => Assert.Equal(expected, Shown(marked));

    [Theory]
    [InlineData("[\u00C9m\u00E8se], an [e\u0301mese], no x\u00E9mese, no \u00E9t\u00E9, e.")]
    [InlineData("No xrenal, no x\u0301renal, no 2renal, but -[renal], \u00A0[renal]\u2014[renal], \u0301[renal].")]
    [InlineData("[Renal] function, [RENAL]-[renal] function.")]
    public void Answer_MarksWholeWordsWhateverStandsBesideThem(string marked) => Assert.Equal(marked, Shown(marked));

    [Fact]
    public void Answer_EndsWithASentenceAndSaysThatMoreFollows()
    {
        var sentence = "The [dose] " + new string('x', 200) + ". ";

        Assert.Equal((sentence + sentence).Trim() + " …", Shown(sentence + sentence + sentence));
    }

    [Theory]
    [InlineData("0.8\u00A0mg ")]
    [InlineData("0.8 ")]
    [InlineData("mg/m² ")]
    public void Answer_NeverCutsAFigureFromItsUnitOrInTwo(string piece)
    {
        var answer = Shown("[dose] " + string.Concat(Enumerable.Repeat(piece, 400)));

        Assert.InRange(answer.Length, 400, 650);
        Assert.EndsWith(piece.Trim(' ') + " …", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_BeginsWithThePassageWhenTheHeadingHoldsWhatIsAsked()
    {
        var answer = Shown("EU: hypersensitivity. Pregnancy is no listed [contraindication].", title: "Contraindications");

        Assert.Equal("EU: hypersensitivity. Pregnancy is no listed [contraindication].", answer);
    }

    [Fact]
    public void Answer_BeginsWithTheSentenceThatBeginsWithAWordOfTheHeading()
    {
        var answer = Shown("Pregnancy: avoid it, and [breastfeeding]. [Breastfeeding]: stop.", title: "Pregnancy and Breastfeeding");

        Assert.Equal("… [Breastfeeding]: stop.", answer);
    }

    [Theory]
    [InlineData("Cycle\tDay 1\tDay 8\n[First]\t0.8 mg\t0.5 mg\nLater\t0.5 mg\t0.5 mg\nEnd.",
        "… Cycle: [First]; Day 1: 0.8 mg; Day 8: 0.5 mg\nCycle: Later; Day 1: 0.5 mg; Day 8: 0.5 mg\nEnd.")]
    [InlineData("Before.\nWhat\tWhen\nECG\tonce\n[Weight]\tdaily", "… What: [Weight]; When: daily")]
    public void Answer_SaysWhatTheCellsOfARowAre(string marked, string expected) => Assert.Equal(expected, Shown(marked));

    /// <summary>The answer to a query for the words in brackets, with what is marked in brackets.</summary>
    private static string Shown(string marked, string title = "Title")
    {
        var words = string.Join(' ', marked.Split('[').Skip(1).Select(piece => piece.Split(']')[0]).Distinct());
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var reader = new QueryReader(Vocabulary.Empty, []);
        var query = reader.Read(words, _ => true);
        var ranked = reader.Ranking(query).Rank([new Passage(1, title, "", text, "drug", IsFaq: false)], 0);
        return string.Concat(Assert.Single(ranked).Answer.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));
    }
}
