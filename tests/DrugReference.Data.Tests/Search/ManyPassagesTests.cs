using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests.Search;

/// <summary>Searches among so many passages that not all of them can be looked at, and that lists of them are joined in parts.</summary>
public sealed class ManyPassagesTests : IAsyncLifetime
{
    private const int Drugs = 230;
    private const int SectionsOfDrug = 20;
    private const int Special = 217;

    private static readonly (int Drug, int Section, string Text)[] Spills =
        [(3, 5, "A spill of the bolus."), (Special, 9, "A spill of the bolus."), (Drugs - 1, SectionsOfDrug - 1, "A spill.")];

    private Opened _opened = null!; // Set by InitializeAsync.

    public async Task InitializeAsync() => _opened = await Opened.WithAsync([.. Enumerable.Range(0, Drugs).Select(DrugOf)]);

    public Task DisposeAsync()
    {
        _opened.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("crystals bolus")]
    [InlineData("bolus crystal")]
    [InlineData("renal crystals")]
    [InlineData("kidney crystals")]
    [InlineData("cryst")]
    public async Task SearchAsync_FindsTheOnePassageThatHoldsAllWords(string text) =>
        Assert.Equal("drug-217#s-7", IdOf((await _opened.SearchAsync(text)).Hits[0]));

    [Fact]
    public async Task SearchAsync_PutsHeadingsFirst() =>
        Assert.Equal("drug-217#s-8", IdOf((await _opened.SearchAsync("infusion reaction")).Hits[0]));

    [Fact]
    public async Task SearchAsync_LeavesAWordOutThatStandsBesideNoOther() =>
        Assert.Equal("drug-217#s-7", IdOf((await _opened.SearchAsync("crystals heading bolus")).Hits[0]));

    [Theory]
    [InlineData("spills", "drug-3#s-5", "drug-217#s-9", "drug-229#s-19")]
    [InlineData("spills of bolus", "drug-3#s-5", "drug-217#s-9")]
    public async Task SearchAsync_FindsAllOfFewPassagesWhereverTheyAre(string text, params string[] expected) =>
        Assert.Equal(expected, (await _opened.SearchAsync(text)).Hits.Select(IdOf));

    [Fact]
    public async Task SearchAsync_FindsQuestionsAlone()
    {
        var results = await _opened.SearchAsync("bolus", HitKinds.Faq);

        Assert.Equal(["drug-217#faq-bolus"], results.Hits.Select(IdOf));
    }

    [Fact]
    public async Task SearchAsync_AnswersTheSameEachTime()
    {
        var (first, again) = (await _opened.SearchAsync("renal bolus"), await _opened.SearchAsync("renal bolus"));

        Assert.NotEmpty(first.Hits);
        Assert.Equal(first.Hits.Select(IdOf), again.Hits.Select(IdOf));
    }

    private static Drug DrugOf(int number)
    {
        var drug = Samples.Of($"drug-{number}", $"Drugamab{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}");
        var sections = Enumerable.Range(0, SectionsOfDrug)
            .Select(section => SectionOf(section, $"Part {section}", "Given as a bolus or an infusion. A reaction is rare. Watch the kidney.")).ToList();
        if (number == Special)
        {
            sections[7] = SectionOf(7, "Part 7", "Given as a bolus, it leaves crystals in the renal tubules.");
            sections[8] = SectionOf(8, "Infusion reaction", "Stop and wait.");
        }

        foreach (var (place, text) in Spills.Where(spill => spill.Drug == number).Select(spill => (spill.Section, spill.Text)))
        {
            sections[place] = SectionOf(place, $"Part {place}", text);
        }

        var faqs = number == Special ? [new Faq("faq-bolus", "As a bolus?", "<p>Never.</p>", "Never.")] : Array.Empty<Faq>();
        return drug with { Monograph = drug.Monograph with { Sections = sections, Faqs = faqs } };
    }

    private static Section SectionOf(int number, string title, string text) =>
        new($"s-{number}", SectionKind.Other, title, 2, string.Empty, $"<p>{text}</p>", text);

    private static string IdOf(SearchHit hit) => $"{hit.Slug}#{hit.Id}";
}
