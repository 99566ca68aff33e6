using System.Text.RegularExpressions;

namespace DrugReference.Content.Tests.Rules;

/// <summary>The page lists the rules that the source can report: no more and no fewer.</summary>
public sealed partial class RuleIdTests
{
    /// <summary>Words of the source that look like the id of a rule: parts of pages and of files.</summary>
    private static readonly string[] NoRules =
        ["dose-table", "not-reviewed", "sections-title", "source-list", "table-scroll"];

    private static readonly string[] Sources = ["DrugReference.Content", "DrugReference.Data"];

    [Fact]
    public void EveryIdInTheSource_StandsOnThePage()
    {
        Assert.Empty(InSource().Except(OnPage()));
    }

    [Fact]
    public void EveryIdOnThePage_IsReportedSomewhere()
    {
        Assert.Empty(OnPage().Except(InSource()));
    }

    [Fact]
    public void Page_ListsEachRuleOnce()
    {
        Assert.Equal(OnPage().Distinct(), OnPage());
    }

    [Fact]
    public void EveryDeclaredRule_IsUsed()
    {
        Assert.All(SourceFiles().Where(file => file.Contains("/Rules/", StringComparison.Ordinal)), file =>
        {
            var text = File.ReadAllText(file);
            Assert.All(Declaration().Matches(text), rule =>
                Assert.True(Regex.Count(text, $@"\b{rule.Groups["name"].Value}\b") > 1, $"{file}: {rule.Groups["name"].Value}"));
        });
    }

    private static IEnumerable<string> OnPage() => RulesPage.Examples.Select(example => example.Id);

    private static IEnumerable<string> InSource() => SourceFiles()
        .SelectMany(file => Id().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
        .Except(NoRules);

    private static IEnumerable<string> SourceFiles() => Sources
        .SelectMany(project => Directory.EnumerateFiles(
            Path.Combine(SharedFolder.Shipped, "..", "src", project), "*.cs", SearchOption.AllDirectories))
            .Select(file => file.Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex("\"(?<id>[a-z]+(?:-[a-z0-9]+)+)\"")]
    private static partial Regex Id();

    [GeneratedRegex(@"Rule (?<name>\w+) = (?:Rule\.|new)")]
    private static partial Regex Declaration();
}
