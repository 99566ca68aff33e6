using System.Text.RegularExpressions;

namespace DrugReference.Content.Tests.Rules;

/// <summary>docs/content-rules.md as data: the rules, their examples, and the folder that the examples change.</summary>
internal static partial class RulesPage
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SharedFolder.Shipped, "..", "docs", "content-rules.md"));

    public static IReadOnlyList<RuleExample> Examples { get; } =
    [
        .. Rule().Matches(Text).Select(rule => new RuleExample(
            rule.Groups["id"].Value,
            [.. Block().Matches(rule.Value).Select(ToBlock)],
            [.. Expectation().Matches(rule.Value).Select(line => line.Groups["line"].Value)])),
    ];

    public static IReadOnlyList<RuleBlock> Folder { get; } =
        [.. Block().Matches(Text[Text.IndexOf("## The folder", StringComparison.Ordinal)..]).Select(ToBlock)];

    private static RuleBlock ToBlock(Match block) =>
        new(block.Groups["path"].Value, block.Groups["language"].Value, block.Groups["text"].Value);

    /// <summary>Up to the next heading that stands outside an example.</summary>
    [GeneratedRegex(@"^### (?<id>[a-z0-9-]+)\n(?:^```\w+\n.*?^```$|(?!^##).)*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?:^`(?<path>[^`\n]+)`\n\n)?^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^`(?<line>[^`\n]+:[0-9]+:[0-9]+: \w+ [a-z0-9-]+)`$", RegexOptions.Multiline)]
    private static partial Regex Expectation();
}

/// <summary>A rule of the page, what makes it report, and the lines it then gives.</summary>
internal sealed record RuleExample(string Id, IReadOnlyList<RuleBlock> Blocks, IReadOnlyList<string> Expected);

/// <summary>A whole file, lines of one to change, or a command that makes one.</summary>
internal sealed record RuleBlock(string Path, string Language, string Text)
{
    public string Lines(char mark) => string.Concat(
        Text.Split('\n').Where(line => line.StartsWith(mark)).Select(line => line[1..] + "\n"));
}
