using System.Text.RegularExpressions;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Corpus;

/// <summary>The real monographs, read as they are.</summary>
public sealed partial class CorpusTests
{
    private static readonly string[] Folders = ["seed", "corpus"];

    [SharedFact]
    public void Load_ReadsEveryMonograph()
    {
        var files = SharedFolder.Count("seed") + SharedFolder.Count("corpus");

        var entries = Entries();

        Assert.Equal(files, entries.Count(entry => entry.Drug is not null));
        Assert.All(Drugs(), drug => Assert.NotEmpty(drug.Monograph.Sections));
        Assert.All(Drugs(), drug => Assert.False(drug.IsIncomplete));
        Assert.DoesNotContain(
            entries.SelectMany(entry => entry.Problems),
            problem => problem.Severity == Severity.Error && problem.File != "README.md");
    }

    [SharedFact]
    public void Load_LeavesNoMarksInQuestions()
    {
        var faqs = Drugs().SelectMany(drug => drug.Monograph.Faqs).ToList();

        Assert.True(faqs.Count > 1700);
        Assert.All(faqs, faq =>
        {
            Assert.DoesNotContain("**", faq.Question + faq.AnswerText + faq.AnswerHtml, StringComparison.Ordinal);
            Assert.DoesNotMatch(LeftOver(), faq.Question);
            Assert.DoesNotMatch(LeftOver(), faq.AnswerText);
        });
    }

    [SharedFact]
    public void Load_GivesEveryPartOfAPageItsOwnId()
    {
        Assert.All(Drugs().Select(drug => drug.Monograph), monograph =>
        {
            var ids = monograph.Sections.Select(section => section.Id).Concat(monograph.Faqs.Select(faq => faq.Id)).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        });
    }

    [SharedFact]
    public void Load_LosesNoWordOutsideTheQuestions()
    {
        var lost = new List<string>();
        foreach (var (monograph, source) in Sources())
        {
            var shown = monograph.Sections.Where(section => section.Kind != SectionKind.Faqs)
                .Select(section => section.Title + "\n" + section.Text);

            Note(lost, monograph, Tokens.FirstLost(Tokens.Of(source.Sections), Tokens.Of(string.Join('\n', shown))));
        }

        Assert.Empty(lost);
    }

    [SharedFact]
    public void Load_LosesNoWordOfAQuestionOrAnswer()
    {
        var lost = new List<string>();
        foreach (var (monograph, source) in Sources())
        {
            var shown = monograph.Faqs.Select(faq => faq.Question + "\n" + faq.AnswerText)
                .Concat(monograph.Sections.Where(section => section.Kind == SectionKind.Faqs)
                    .Select(section => section.Title + "\n" + section.Text))
                .Append(string.Empty)
                .Select(Tokens.Of).ToList();
            foreach (var question in source.Questions.Select(Tokens.Of))
            {
                Note(lost, monograph, shown.Any(one => Tokens.FirstLost(question, one) is null) ? null : string.Join(' ', question));
            }
        }

        Assert.Empty(lost);
    }

    [SharedFact]
    public void Load_LosesNoWordOfATitleOrWholeDescription()
    {
        Assert.All(Sources(), pair =>
        {
            var (monograph, source) = pair;
            Assert.Equal(Tokens.Of(source.Title), Tokens.Of(monograph.Title));
            if (monograph.Description is { } description)
            {
                Assert.Equal(Tokens.Of(source.Description), Tokens.Of(description));
            }
            else
            {
                Assert.True(source.Description.Length == 0 || source.Description.EndsWith("...", StringComparison.Ordinal));
            }
        });
    }

    [SharedFact]
    public void Html_HoldsTheWordsOfTheText()
    {
        var different = new List<string>();
        foreach (var monograph in Drugs().Select(drug => drug.Monograph))
        {
            var passages = monograph.Sections.Select(section => (section.Html, section.Text))
                .Concat(monograph.Faqs.Select(faq => (Html: faq.AnswerHtml, Text: faq.AnswerText)));
            different.AddRange(passages
                .Where(passage => !Tokens.Of(passage.Text).SequenceEqual(Tokens.Of(HtmlText.Of(passage.Html))))
                .Select(passage => $"{monograph.File}: {passage.Text}\n{passage.Html}"));
        }

        Assert.Empty(different);
    }

    [SharedFact]
    public void Load_TakesNamesFromTheTextThatAreNames()
    {
        var identities = Drugs().Select(drug => drug.Identity).ToList();

        Assert.True(identities.Count(identity => identity.BrandNames.Count > 0) >= 80);
        Assert.True(identities.Count(identity => identity.DrugClass is not null) >= 70);
        Assert.All(identities.SelectMany(identity => identity.BrandNames.Concat(identity.OtherNames)), name =>
        {
            Assert.InRange(name.Length, 2, 40);
            Assert.InRange(name.Split(' ').Length, 1, 4);
            Assert.DoesNotMatch(@"[®™©:;,()]|\b(brand|names?|various|other|combination)\b", name);
        });
    }

    [SharedFact]
    public void Load_LinksAnswersThatPointElsewhereToSectionsThatExist()
    {
        var linked = 0;
        foreach (var monograph in Drugs().Select(drug => drug.Monograph))
        {
            foreach (Match link in monograph.Faqs.SelectMany(faq => LocalLink().Matches(faq.AnswerHtml)))
            {
                linked++;
                Assert.Contains(monograph.Sections, section => section.Id == link.Groups[1].Value);
            }
        }

        Assert.True(linked >= 50);
    }

    [SharedFact]
    public void Load_ReportsSectionsThatWereSwallowedByTheQuestions()
    {
        var problems = Entries().SelectMany(entry => entry.Problems).Where(problem => problem.Rule == "faq-no-question").ToList();

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal("gynaecological-products.md", problem.File));
    }

    private static void Note(List<string> lost, Monograph monograph, string? words)
    {
        if (words is not null)
        {
            lost.Add($"{monograph.File}: {words}");
        }
    }

    private static List<DrugEntry> Entries() =>
        [.. Folders.SelectMany(folder => ContentLoader.Load(SharedFolder.Of(folder)).Drugs)];

    private static List<Drug> Drugs() => [.. Entries().Select(entry => entry.Drug).OfType<Drug>()];

    private static IEnumerable<(Monograph Monograph, SourceText Source)> Sources() =>
        from folder in Folders
        from drug in ContentLoader.Load(SharedFolder.Of(folder)).Drugs.Select(entry => entry.Drug).OfType<Drug>()
        let text = File.ReadAllText(Path.Combine(SharedFolder.Of(folder), drug.Monograph.File))
        select (drug.Monograph, new SourceText(text));

    [GeneratedRegex("<a href=\"#([^\"]+)\"")]
    private static partial Regex LocalLink();

    [GeneratedRegex(@"^\W*(A|Q[0-9]*)\**\s*:")]
    private static partial Regex LeftOver();
}
