using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Monographs;

/// <summary>Answers that point to another place of the text.</summary>
public sealed class FaqPointerTests
{
    private const string Sections =
        "## Dosage\n\nText.\n\n### Adults\n\nText.\n\n## Side Effects\n\n### Common Side Effects\n\nText.\n\n## Drug Interactions\n\nText.\n";

    [Theory]
    [InlineData("What is the dosage?", "See above.", "<a href=\"#dosage\">See above</a>.")]
    [InlineData("What is the dosage?", "Refer to the dosage section.", "<a href=\"#dosage\">Refer to the dosage section</a>.")]
    [InlineData("How much?", "It is detailed in the Dosage section above.", "It is <a href=\"#dosage\">detailed in the Dosage section above</a>.")]
    [InlineData("How much?", "See above for detailed dosing for adults.", "<a href=\"#dosage\">See above</a> for detailed dosing for adults.")]
    [InlineData("How much?", "See section \"Dosage\" above.", "<a href=\"#dosage\">See section \"Dosage\" above</a>.")]
    [InlineData("What are they?", "See Common Side Effects section.", "<a href=\"#common-side-effects\">See Common Side Effects section</a>.")]
    [InlineData("Does it interact with others?", "Yes. See above for details.", "Yes. <a href=\"#drug-interactions\">See above</a> for details.")]
    [InlineData("How much?", "See *Dosage* section above.", "See <em>Dosage</em> section above. <a href=\"#dosage\">Dosage</a>")]
    public void Read_LinksAnAnswerToTheSectionMeant(string question, string answer, string html)
    {
        var (monograph, problems) = Read(question, answer);

        Assert.Equal($"<p>{html}</p>", Assert.Single(monograph.Faqs).AnswerHtml.Replace("&quot;", "\"", StringComparison.Ordinal));
        Assert.Equal((6, Severity.Note), problems.Where(problem => problem.Rule == "faq-points-elsewhere")
            .Select(problem => (problem.Line, problem.Severity)).Single());
    }

    [Theory]
    [InlineData("Is it safe?", "See above.")]
    [InlineData("What is the dosage in interactions?", "See above.")]
    [InlineData("What of pregnancy?", "See the section on pregnancy.")]
    public void Read_LinksNothingWhenUnsure(string question, string answer)
    {
        var (monograph, problems) = Read(question, answer);

        Assert.Equal($"<p>{answer}</p>", Assert.Single(monograph.Faqs).AnswerHtml);
        Assert.Contains(problems, problem => problem.Rule == "faq-points-elsewhere");
    }

    [Theory]
    [InlineData("Adults: 5 mg daily. Children: see the dosage section.", true)]
    [InlineData("Not for children below 12 years.", false)]
    [InlineData("Store below 25 °C.", false)]
    [InlineData("See a doctor if the temperature is above 38 °C.", false)]
    [InlineData("See your doctor if the pressure stays above normal.", false)]
    [InlineData("It was used in caesarean sections.", false)]
    [InlineData("See section 4.2 of the label.", false)]
    [InlineData("Given to patients with values above the normal range.", false)]
    public void Read_ReportsNoAnswerThatAnswers(string answer, bool isLinked)
    {
        var (monograph, problems) = Read("What is the dosage?", answer);

        Assert.Equal(isLinked, Assert.Single(monograph.Faqs).AnswerHtml.Contains("<a href", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.Rule == "faq-points-elsewhere");
    }

    [Fact]
    public void Read_ReportsAQuestionThatIsNoneAndKeepsIt()
    {
        var (monograph, problems) = MonographText.Read(MonographText.With(
            "", "faqs:\n  - q: |-\n      Standard Dosage\n\n      5 mg daily.\n    a: ''\n"));

        var faq = Assert.Single(monograph!.Faqs);
        Assert.Equal(("Standard Dosage", "5 mg daily."), (faq.Question, faq.AnswerText.Replace('\u00A0', ' ')));
        Assert.Contains(problems, problem => problem is { Rule: "faq-no-question", Line: 4, Severity: Severity.Note });
    }

    [Theory]
    [InlineData("see ")]
    [InlineData("section ")]
    [InlineData("see above ")]
    [InlineData("given the ")]
    public void Read_BearsAnyRepetition(string piece)
    {
        var (monograph, _) = Read("How much?", string.Concat(Enumerable.Repeat(piece, 14_000 / piece.Length)));

        Assert.Single(monograph.Faqs);
    }

    private static (Domain.Monographs.Monograph Monograph, IReadOnlyList<Problem> Problems) Read(string question, string answer)
    {
        var (monograph, problems) = MonographText.Read(MonographText.With(
            Sections, $"faqs:\n\n\n  - q: '{question}'\n    a: '{answer}'\n"));
        return (monograph!, problems);
    }
}
