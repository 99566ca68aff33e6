using DrugReference.Data.Changes;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;

namespace DrugReference.Data.Tests.Changes;

public sealed class DrugChangesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Drug Before = Samples.Testamab;

    public static TheoryData<string, Drug, string[]> Edits => new()
    {
        { "nothing", Before, [] },
        { "what dates the text", Of(text => text with { LastModified = At, File = "other.md", Title = "Testoman" }), [] },
        { "what is only searched for", With(identity => identity with { Misspellings = ["testimab"] }), [] },
        { "the mark of a refused update", Before with { UpdateRefusedAt = At }, [] },
        { "a section", Sections(SectionAt(1) with { Html = "<p>Day 1: 0.4 mg/m².</p>" }), ["Changed Section #adults Dosage › Adults"] },
        { "the heading around a section", Sections(SectionAt(1) with { Path = "Doses" }), ["Changed Section #adults Doses › Adults"] },
        { "a question", Faqs(FaqAt(0), FaqAt(1) with { AnswerHtml = "<p>Yes.</p>" }), ["Changed Question #faq-open Is it safe?"] },
        { "no question", Faqs(FaqAt(0)), ["Removed Question #faq-open Is it safe?"] },
        {
            "one more question", Faqs(FaqAt(0), FaqAt(1), new Faq("faq-new", "New?", "<p>Yes.</p>", "Yes.")),
            ["Added Question #faq-new New?"]
        },
        { "a brand", With(identity => identity with { BrandNames = ["Other"] }), ["Changed Names # Names and class"] },
        { "the description", Of(text => text with { Description = null }), ["Removed Description # Description"] },
        { "the ban", Of(text => text with { IsBanned = true }), ["Added Notices # Notices"] },
        { "a notice", With(identity => identity with { Notices = [new Notice("N", "T.", ["S1"])] }), ["Added Notices # Notices"] },
        { "the review", With(identity => identity with { Review = null }), ["Removed Review # Review"] },
        { "the sources", With(identity => identity with { Sources = [] }), ["Removed Sources # Labels and sources"] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Between_NamesEachPartThatAReaderWouldSeeChanged(string edit, Drug after, string[] expected)
    {
        var changes = DrugChanges.Between(Before, after, At);

        Assert.True(expected.SequenceEqual(changes.Select(Show)), $"{edit}: {string.Join(", ", changes.Select(Show))}");
        Assert.All(changes, change => Assert.Equal(("testamab", "testamab", At), (change.Slug, change.DrugName, change.At)));
    }

    [Fact]
    public void Between_HoldsTheNewTextAndNoneOfWhatIsGone()
    {
        var changes = DrugChanges.Between(Before, Faqs(FaqAt(0) with { AnswerHtml = "<p>Half the dose.</p>" }), At).ToList();

        Assert.Equal(["<p>Half the dose.</p>", ""], changes.Select(change => change.Html));
        Assert.Equal([32, 0], changes.Select(change => change.Version.Length));
    }

    [Fact]
    public void Between_TellsAWholeDrugInOneEntry()
    {
        var added = Assert.Single(DrugChanges.Between(null, Before, At));
        var removed = Assert.Single(DrugChanges.Between(Before, null, At));

        Assert.Equal("Added Drug # testamab", Show(added));
        Assert.Equal("Removed Drug # testamab", Show(removed));
        Assert.Contains("<p>Brands: Testivo</p>", added.Html, StringComparison.Ordinal);
        Assert.Contains("<p>A drug that was made up.</p>", added.Html, StringComparison.Ordinal);
        Assert.Equal((string.Empty, string.Empty), (removed.Html, removed.Version));
        Assert.Empty(DrugChanges.Between(null, null, At));
    }

    [Fact]
    public void Between_GivesTheSameVersionToTheSameTextWhateverStoodThereBefore()
    {
        var after = Sections(SectionAt(1) with { Html = "<p>New.</p>" });
        var other = Sections(SectionAt(1) with { Html = "<p>Older.</p>" });

        var versions = new[] { Before, other }.Select(before => Assert.Single(DrugChanges.Between(before, after, At)).Version);

        Assert.Single(versions.Distinct());
    }

    [Fact]
    public void Between_ShowsWhatIsPlainTextAsText()
    {
        var after = With(identity => identity with { Notices = [new Notice("<b>", "<script>hit()</script> & more", [])] });

        var change = Assert.Single(DrugChanges.Between(Before, after, At));

        Assert.Equal("<p>&lt;b&gt;: &lt;script&gt;hit()&lt;/script&gt; &amp; more</p>", change.Html);
    }

    private static string Show(Change change) => $"{change.Kind} {change.Part} #{change.Anchor} {change.Title}";

    private static Section SectionAt(int index) => Before.Monograph.Sections[index];

    private static Faq FaqAt(int index) => Before.Monograph.Faqs[index];

    private static Drug Of(Func<Monograph, Monograph> with) => Before with { Monograph = with(Before.Monograph) };

    private static Drug With(Func<DrugIdentity, DrugIdentity> with) => Before with { Identity = with(Before.Identity) };

    private static Drug Sections(Section second) => Of(text => text with { Sections = [SectionAt(0), second, SectionAt(2)] });

    private static Drug Faqs(params Faq[] faqs) => Of(text => text with { Faqs = faqs });
}
