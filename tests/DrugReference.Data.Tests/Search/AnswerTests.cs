using DrugReference.Data.Search;

namespace DrugReference.Data.Tests.Search;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("Give [0.8] mg.", "Give [0.8] mg.")]
    [InlineData("First. It should not be given as a [bolus]. Last.", "… It should not be given as a [bolus]. Last.")]
    [InlineData("One [dose].\nThe [dose] in [adults] is 0.8 mg.\nMore.", "… The [dose] in [adults] is 0.8 mg.\nMore.")]
    [InlineData("No match at all.", "No match at all.")]
    [InlineData("", "")]
    [InlineData("Up to approx. 5 mg, e.g. in [renal] impairment.", "Up to approx. 5 mg, e.g. in [renal] impairment.")]
    public void Of_BeginsWithTheSentenceThatHoldsMost(string marked, string expected)
    {
        var answer = Answer.Of(Marked(marked));

        Assert.Equal(expected, Shown(answer));
    }

    [Fact]
    public void Of_EndsWithASentenceAndSaysThatMoreFollows()
    {
        var sentence = "The [dose] " + new string('x', 200) + ". ";

        var answer = Shown(Answer.Of(Marked(sentence + sentence + sentence)));

        Assert.Equal((sentence + sentence).Trim() + " …", answer);
    }

    [Theory]
    [InlineData("0.8\u00A0mg ")]
    [InlineData("0.8 ")]
    [InlineData("mg/m² ")]
    public void Of_NeverCutsAFigureFromItsUnitOrInTwo(string piece)
    {
        var sentence = "[dose] " + string.Concat(Enumerable.Repeat(piece, 400));

        var answer = Shown(Answer.Of(Marked(sentence)));

        Assert.InRange(answer.Length, 400, 650);
        Assert.EndsWith(piece.Trim(' ') + " …", answer, StringComparison.Ordinal);
    }

    private static string Marked(string text) => text.Replace('[', Answer.MatchStart).Replace(']', Answer.MatchEnd);

    private static string Shown(IEnumerable<AnswerPart> parts) =>
        string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));
}
