using System.Globalization;
using System.Text.RegularExpressions;
using DrugReference.Web.Guards;

namespace DrugReference.Web.Tests;

/// <summary>docs/security.md and docs/security/asvs.md, joined with the standard, the tests and the code that they name.</summary>
public sealed partial class SecurityTableTests
{
    /// <summary>Sections of OWASP ASVS 5.0.0, each with the level of its items in their order.</summary>
    private const string Levels = """
        1.1 22, 1.2 1111122223, 1.3 112222222223, 1.4 222, 1.5 123, 2.1 122, 2.2 112, 2.3 12223, 2.4 23, 3.1 3, 3.2 113, 3.3 12223,
        3.4 11222233, 3.5 11122333, 3.6 3, 3.7 22333, 4.1 12233, 4.2 23333, 4.3 22, 4.4 1222, 5.1 2, 5.2 112333, 5.3 113, 5.4 222,
        6.1 122, 6.2 111111112222, 6.3 11223333, 6.4 112233, 6.5 22222333, 6.6 2223, 6.7 33, 6.8 2222, 7.1 222, 7.2 1111, 7.3 22,
        7.4 11222, 7.5 223, 7.6 22, 8.1 1233, 8.2 1123, 8.3 133, 8.4 23, 9.1 111, 9.2 1222, 10.1 22, 10.2 223, 10.3 22223,
        10.4 1111122222233333, 10.5 22222, 10.6 22, 10.7 222, 11.1 2233, 11.2 22233, 11.3 11233, 11.4 1222, 11.5 23, 11.6 23, 11.7 33,
        12.1 12233, 12.2 11, 12.3 22223, 13.1 2333, 13.2 222223, 13.3 2233, 13.4 1222233, 14.1 22, 14.2 12223333, 14.3 122, 15.1 12233,
        15.2 12233, 15.3 1222222, 15.4 3333, 16.1 2, 16.2 22222, 16.3 2222, 16.4 222, 16.5 2223, 17.1 23, 17.2 22223333, 17.3 22
        """;

    private static readonly MarkdownPage Security = new("docs/security.md");
    private static readonly MarkdownPage Table = new("docs/security/asvs.md");
    private static readonly List<Item> Items = [.. ItemRow().Matches(Table.Text).Select(row => new Item(row))];

    [Fact]
    public void Table_HoldsEveryItemOfLevelsOneAndTwo()
    {
        var standard = Levels.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split(' '))
            .SelectMany(section => section[1].Select((level, index) => (Number: $"{section[0]}.{index + 1}", Level: level - '0')))
            .ToList();
        var listed = Items.Select(item => (item.Number, item.Level)).ToList();

        Assert.Equal((70, 183), (standard.Count(item => item.Level == 1), standard.Count(item => item.Level == 2)));
        Assert.Equal(standard.Where(item => item.Level < 3 || listed.Contains(item)), listed);
    }

    [Fact]
    public void Item_HasATestOrAReason()
    {
        Assert.All(Items, item =>
        {
            Assert.Matches("^(test|reason|site|open|no)$", item.State);
            Assert.True(item.State != "test" || Names(item.Where).Any(), $"{item.Number} names no test");
            Assert.True(item.State != "site" || item.Where.Contains("](", StringComparison.Ordinal), $"{item.Number} does not say where a site is told");
            Assert.True(item.Where.Any(char.IsLetter), $"{item.Number} says nothing");
        });
    }

    [Theory]
    [InlineData("test")]
    [InlineData("reason")]
    [InlineData("site")]
    [InlineData("open")]
    [InlineData("no")]
    public void Summary_CountsItsItems(string state) =>
        Assert.Contains($"| {state} | {Items.Count(item => item.State == state)} |", Table.Text, StringComparison.Ordinal);

    [Fact]
    public void Pages_NameTestsThatExist()
    {
        var named = Names(Security.Text).Concat(Names(Table.Text)).ToList();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(TestSources.All));
    }

    [Fact]
    public void Pages_LeadToWhatExists() => Assert.Equal([], Security.BrokenLinks().Concat(Table.BrokenLinks()));

    [Theory]
    [InlineData("request line", LimitOptions.RequestLine)]
    [InlineData("headers together", LimitOptions.Headers)]
    [InlineData("headers", LimitOptions.HeaderCount)]
    [InlineData("body", LimitOptions.Body)]
    [InlineData("fields of a form", LimitOptions.FormFields)]
    public void Page_NamesTheLimitsOfTheCode(string what, int limit) =>
        Assert.Contains(Invariant($"| {what} | {limit:N0}"), Security.Text, StringComparison.Ordinal);

    [Fact]
    public void Page_NamesTheDefaultsOfTheCode()
    {
        var limits = new LimitOptions();

        Assert.Contains(Invariant($"| connections | {limits.Connections:N0} "), Security.Text, StringComparison.Ordinal);
        Assert.Contains(Invariant($"| {limits.SearchesPerSecond} a second, {2 * limits.SearchesPerSecond} at once "), Security.Text, StringComparison.Ordinal);
        Assert.Contains(Invariant($"| {limits.DosesPerSecond} a second, {2 * limits.DosesPerSecond} at once "), Security.Text, StringComparison.Ordinal);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Names(string text) => TestName().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"`(?<name>\w+Tests\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\| (?<number>[0-9]+\.[0-9]+\.[0-9]+) \| (?<level>[1-3]) \| [^|]+ \| (?<state>\w+) \| (?<where>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex ItemRow();

    private sealed class Item(Match row)
    {
        public string Number => row.Groups["number"].Value;

        public int Level => row.Groups["level"].Value[0] - '0';

        public string State => row.Groups["state"].Value;

        public string Where => row.Groups["where"].Value;
    }
}
