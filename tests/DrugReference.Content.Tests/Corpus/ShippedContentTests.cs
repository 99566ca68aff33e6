using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Corpus;

/// <summary>Our own content, by the same measure as everybody's.</summary>
public sealed class ShippedContentTests
{
    [Fact]
    public void Load_FindsNoProblem()
    {
        var content = ContentLoader.Load(SharedFolder.Shipped);

        var problems = content.Drugs.SelectMany(entry => entry.Problems).Concat(content.Problems);

        Assert.DoesNotContain(problems, problem => problem.Severity != Severity.Note);
    }

    [Fact]
    public void Load_LosesNoWord()
    {
        Assert.All(Drugs(), drug =>
        {
            var source = new SourceText(File.ReadAllText(Path.Combine(SharedFolder.Shipped, drug.Monograph.File)));
            var shown = drug.Monograph.Sections.Where(section => section.Kind != SectionKind.Faqs)
                .Select(section => section.Title + "\n" + section.Text);
            Assert.Null(Tokens.FirstLost(Tokens.Of(source.Sections), Tokens.Of(string.Join('\n', shown))));
        });
    }

    [Fact]
    public void Load_LinksEveryCitation()
    {
        Assert.All(Drugs(), drug =>
        {
            var html = drug.Monograph.Sections.Select(section => section.Html).Concat(drug.Monograph.Faqs.Select(faq => faq.AnswerHtml));
            Assert.All(html, part => Assert.DoesNotMatch(@"\[S[0-9]+\]", part));
            Assert.All(drug.Identity.Sources.Take(1), source =>
                Assert.Contains(html, part => part.Contains($"#{source.Anchor}\"", StringComparison.Ordinal)));
        });
    }

    private static List<Drug> Drugs() =>
        [.. ContentLoader.Load(SharedFolder.Shipped).Drugs.Select(entry => entry.Drug).OfType<Drug>()];
}
