using System.Text.RegularExpressions;

namespace DrugReference.Web.Tests;

/// <summary>A page of the documentation.</summary>
internal sealed partial class MarkdownPage(string path)
{
    public string Text { get; } = File.ReadAllText(Path.Combine(Repository.Folder, path));

    /// <summary>Links to files of the repository, or to headings in them, that are not there.</summary>
    public IEnumerable<string> BrokenLinks() => Link().Matches(Text)
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.StartsWith("https://", StringComparison.Ordinal) && !LeadsSomewhere(target));

    private bool LeadsSomewhere(string target)
    {
        var (file, heading) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
        var linked = file.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, file);
        return Path.Exists(Path.Combine(Repository.Folder, linked)) && (heading is null || new MarkdownPage(linked).Headings().Contains(heading));
    }

    /// <summary>As the sites that show Markdown name them in an address.</summary>
    private IEnumerable<string> Headings() => Heading().Matches(Text)
        .Select(match => NotInAddress().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAddress();
}
