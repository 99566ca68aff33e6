using DrugReference.Content.Rules;

namespace DrugReference.Content.Tests.Rules;

public sealed class ReviewDatesTests
{
    private const string Drug = "name: testamab\nreview:\n  status: reviewed\n  by: A. Pharmacist\n  on: 2026-01-01\n  until: 2027-01-01\n";

    [Theory]
    [InlineData(2027, 1, 1, false)]
    [InlineData(2027, 1, 2, true)]
    [InlineData(2036, 11, 22, true)]
    public void Overdue_BeginsOnTheDayAfterUntil(int year, int month, int day, bool isOverdue)
    {
        using var folder = new TemporaryFolder();
        folder.Write("testamab/monograph.md", MonographText.With("## Usage\n\nPain.\n"));
        folder.Write("testamab/drug.yaml", Drug);
        var entry = Assert.Single(ContentLoader.Load(folder.Path).Drugs);

        var problem = ReviewDates.Overdue(folder.Path, entry.Drug!, new DateOnly(year, month, day));

        Assert.Equal(isOverdue ? "testamab/drug.yaml:6:10: warning review-overdue" : null, problem?.ToString().Split(": The")[0]);
    }

    [Fact]
    public void Overdue_SaysSoWhenTheFileIsGone()
    {
        var entry = Checked.Entry(MonographText.With("## Usage\n\nPain.\n"), Drug);

        var problem = ReviewDates.Overdue("no-such-folder", entry.Drug!, new DateOnly(2028, 1, 1));

        Assert.Equal((1, 1), (problem?.Line, problem?.Column));
    }

    [Fact]
    public void Loading_SaysNothingThatDependsOnTheDay()
    {
        Assert.Empty(Checked.Body("## Usage\n\nPain.\n", Drug.Replace("2027", "2026", StringComparison.Ordinal)));
    }
}
