namespace DrugReference.Content.Tests.Rules;

public sealed class LinksTests
{
    [Theory]
    [InlineData("#usage")]
    [InlineData("#faq-is-it-strong")]
    [InlineData("#source-e1")]
    [InlineData("https://example.org/a_(b)")]
    [InlineData("/drugs/otherumab")]
    public void Check_AllowsLinksThatLeadSomewhere(string target)
    {
        Assert.Empty(Checked.Body(
            $"## Usage\n\nSee [this]({target}) ([E1]).\n\n## FAQs\n\n### Is it strong?\n\nNo.\n", "name: testamab" + Checked.Sources));
    }

    [Theory]
    [InlineData("#dosage", "6:12 warning link-broken")]
    [InlineData("#Usage", "6:12 warning link-broken")]
    [InlineData("other.md", "6:12 warning link-relative")]
    [InlineData("../pictures/one.png", "6:12 warning link-relative")]
    [InlineData("javascript:alert", "6:12 warning link-scheme")]
    [InlineData("mailto:us@example.org", "6:12 warning link-scheme")]
    public void Check_ReportsLinksThatLeadNowhere(string target, string expected)
    {
        Assert.Equal([expected], Checked.Lines($"## Usage\n\nSee [this]({target}).\n"));
    }
}
