using AngleSharp.Dom;

namespace DrugReference.Web.Tests;

public sealed class MonographPageTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/drugs/inotuzumab-ozogamicin";

    [Fact]
    public async Task Reader_SeesTwelveSectionsAndTenCleanQuestionsOrMore()
    {
        var (_, page) = await portal.GetAsync(Address);

        var questions = page.QuerySelectorAll(".faq summary").Select(summary => summary.TextContent.Trim()).ToList();
        Assert.True(page.QuerySelectorAll(".monograph-body h2").Length >= 12);
        Assert.True(questions.Count >= 10);
        Assert.All(questions, question => Assert.EndsWith("?", question, StringComparison.Ordinal));
        Assert.All(
            page.QuerySelectorAll(".faq"),
            faq => Assert.DoesNotMatch(@"\*\*|(^|\s)A:|Q[0-9]+:", faq.TextContent));
    }

    [Fact]
    public async Task Reader_SeesTheBoxedWarningAndTheReviewStateBeforeAnythingElse()
    {
        var (_, page) = await portal.GetAsync(Address);

        var body = page.QuerySelector(".monograph-body")!;
        Assert.Equal("Boxed Warning", body.FirstElementChild!.QuerySelector("h2")!.TextContent);
        Assert.Contains("Reviewed by: nobody yet", page.QuerySelector(".monograph-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_SeesWhichDrugThisIsNotAndWhy()
    {
        var (_, page) = await portal.GetAsync(Address);

        var warning = page.Text(".callout-caution");
        Assert.Contains("Not gemtuzumab ozogamicin (Mylotarg).", warning, StringComparison.Ordinal);
        Assert.Contains("is for acute myeloid leukaemia", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_FindsEverySectionAndQuestionByAStableId()
    {
        var (_, page) = await portal.GetAsync(Address);

        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        foreach (var id in new[] { "boxed-warning", "usage", "dosage", "adults", "children", "contraindications", "dose-table" })
        {
            Assert.Contains(id, ids);
        }

        Assert.All(page.QuerySelectorAll(".faq"), faq => Assert.StartsWith("faq-", faq.Id, StringComparison.Ordinal));
        Assert.All(
            page.QuerySelectorAll(".section-nav a:not(.nav-dose)"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Reader_SeesTheDosesOfEveryBranchAtAGlance()
    {
        var (_, page) = await portal.GetAsync(Address);

        Assert.Equal("dosage", page.QuerySelector(".branches")!.Closest(".section")!.QuerySelector("h2")!.Id);
        page.Seen();

        // The three branches of the label, day by day.
        var rows = page.QuerySelectorAll(".branches tbody").Select(branch =>
            branch.QuerySelectorAll("td").Select(cell => cell.TextContent.Replace('\u00A0', ' ')).ToArray()).ToArray();
        Assert.Equal(
            [
                ["0.8 mg/m²", "0.5 mg/m²", "0.5 mg/m²"],
                ["0.5 mg/m²", "0.5 mg/m²", "0.5 mg/m²"],
                ["0.8 mg/m²", "0.5 mg/m²", "0.5 mg/m²"],
            ],
            rows);
    }

    [Fact]
    public async Task Headings_NeverSkipALevel()
    {
        var (_, page) = await portal.GetAsync(Address);

        var level = 1;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{heading.TextContent} is an {heading.LocalName} after an h{level}");
            level = next;
        }
    }

    [Fact]
    public async Task Figures_StayWithTheirUnit()
    {
        var (_, page) = await portal.GetAsync(Address);

        Assert.DoesNotMatch(@"[0-9] (mg|mL|m²|kg|%)(?![A-Za-z])", page.QuerySelector("main")!.Text());
    }

    [Theory]
    [InlineData("2020-01-31", "The review is overdue.")]
    [InlineData("2999-01-31", "Reviewed by A pharmacist on")]
    public async Task Reader_SeesWhetherTheReviewStillHolds(string until, string said)
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        var drug = folder.CreateSubdirectory("testamab").FullName;
        await File.WriteAllTextAsync(Path.Combine(drug, "monograph.md"), "---\ntitle: Testamab\n---\n## Usage\n\nTests.\n");
        await File.WriteAllTextAsync(
            Path.Combine(drug, "drug.yaml"),
            $"name: testamab\nreview:\n  status: reviewed\n  by: A pharmacist\n  on: 2019-01-31\n  until: {until}\n");
        using var own = new Portal(folder.FullName);

        var (_, page) = await own.GetAsync("/drugs/testamab");

        Assert.Contains(said, page.QuerySelector(".monograph-head")!.TextContent, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
