using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Tests.Monographs;

/// <summary>The questions of whole monographs.</summary>
public sealed class FaqListTests
{
    [Fact]
    public void Read_MergesFrontMatterAndBodyIntoOneList()
    {
        const string frontMatter = """
            faqs:
              - q: |-
                  Is it red?**
                  **A:** Yes.
                a: 'A:** Yes.'
              - q: Only here?
                a: Yes, here.

            """;
        const string body = """
            ## **FAQs (Frequently Asked Questions)**

            ### **Q1: Is it red?**
            **A:** Yes.

            ### Q2. Only below?
            A: Yes, below.
            """;

        var (monograph, problems) = MonographText.Read(MonographText.With(body, frontMatter));

        Assert.Equal(
            [
                ("faq-is-it-red", "Is it red?", "Yes."),
                ("faq-only-here", "Only here?", "Yes, here."),
                ("faq-only-below", "Only below?", "Yes, below."),
            ],
            monograph!.Faqs.Select(faq => (faq.Id, faq.Question, faq.AnswerText)));
        Assert.Empty(monograph.Sections);
        Assert.Equal("faq-repaired", Assert.Single(problems).Rule);
    }

    [Fact]
    public void Read_ShowsBothAnswersThatDifferAndSaysSo()
    {
        var (monograph, problems) = MonographText.Read(MonographText.With(
            "## FAQs\n\n### How much?\n\n15 mg.\n", "faqs:\n  - q: How much?\n    a: 1.5 mg.\n"));

        Assert.Equal("1.5 mg.\n15 mg.", Assert.Single(monograph!.Faqs).AnswerText.Replace('\u00A0', ' '));
        Assert.Equal((9, "faq-answers-differ"), problems.Select(problem => (problem.Line, problem.Rule)).Single());
    }

    [Theory]
    [InlineData("### Q1: How?\n**A:** So:\n\n- one\n  - two\n\n1. three\n\nEnd.\n", "So:\none\ntwo\n1. three\nEnd.")]
    [InlineData("### How?\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "a\tb\n1\t2")]
    [InlineData("**Q1: How?**\n\nSo.\n\n---\n\nAnd so.\n", "So.\nAnd so.")]
    [InlineData("**How?**\n\nSo.\n", "So.")]
    [InlineData("**Q: How?**\n**A:** So.\n", "So.")]
    [InlineData("### Q1:\nHow?\n**A:** So.\n", "So.")]
    [InlineData("#### How?\n  - one\n  - two\n", "one\ntwo")]
    [InlineData("### How?\n", "")]
    [InlineData("### How?\n\nSo** it is.\n", "So it is.")]
    public void Read_TakesEveryShapeOfAnAnswer(string body, string expected)
    {
        var faq = Assert.Single(MonographText.OfBody("## FAQs\n\n" + body).Faqs);

        Assert.Equal("How?", faq.Question);
        Assert.Equal(expected, faq.AnswerText);
    }

    [Fact]
    public void Read_KeepsAListInAnAnswerAsDeepAsItWas()
    {
        var faq = Assert.Single(MonographText.OfBody("## FAQs\n\n### How?\n\n  - one\n  - two\n").Faqs);

        Assert.Equal(2, faq.AnswerHtml.Split("<li>").Length - 1);
        Assert.Single(faq.AnswerHtml.Split("<ul>").Skip(1));
    }

    [Fact]
    public void Read_FindsQuestionsOnLinesOfOneParagraph()
    {
        var faqs = MonographText.OfBody("## FAQs\n\nQ1: Red?\nA: Yes.\nQ2: Blue?\nA: No.\n").Faqs;

        Assert.Equal([("Red?", "Yes."), ("Blue?", "No.")], faqs.Select(faq => (faq.Question, faq.AnswerText)));
    }

    [Fact]
    public void Read_KeepsTextOfTheFaqSectionThatIsNoQuestion()
    {
        var monograph = MonographText.OfBody("## FAQs\n\nAsk a pharmacist.\n\n### Red?\nYes.\n\n## Usage\n\nText.\n");

        Assert.Equal([("FAQs", "Ask a pharmacist."), ("Usage", "Text.")], monograph.Sections.Select(part => (part.Title, part.Text)));
        Assert.Equal(SectionKind.Faqs, monograph.Sections[0].Kind);
    }

    [Fact]
    public void Read_ReportsAQuestionWithoutAnswerAtItsLine()
    {
        var (_, problems) = MonographText.Read(MonographText.With("## FAQs\n\n### Red?\nYes.\n\n### Blue?\n"));

        var problem = Assert.Single(problems, problem => problem.Rule == "faq-unanswered");
        Assert.Equal(9, problem.Line);
    }

    [Fact]
    public void Read_GivesAQuestionTheSameIdWhateverStandsAround()
    {
        var before = MonographText.OfBody("## FAQs\n\n### Q1: Is it **red**?\nYes.\n");
        var after = MonographText.OfBody("## Usage\n\nText.\n\n## FAQs\n\n### Q1: Blue?\nNo.\n\n### Q2: Is it red?\nNo.\n");

        Assert.Equal(before.Faqs[0].Id, after.Faqs[1].Id);
    }
}
