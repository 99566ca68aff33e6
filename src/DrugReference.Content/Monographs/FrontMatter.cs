using DrugReference.Content.Yaml;

namespace DrugReference.Content.Monographs;

/// <summary>A monograph file cut into its YAML front matter and its Markdown body.</summary>
/// <param name="Root">The front matter.</param>
/// <param name="Body">Everything after it.</param>
/// <param name="BodyLine">Lines of the file that stand before the body.</param>
internal sealed record FrontMatter(YamlMap Root, string Body, int BodyLine)
{
    private const string Fence = "---";

    public static FrontMatter? Read(string text, ContentLimits limits, ProblemSink problems)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (start == 0 || !IsWholeLine(text, 0))
        {
            problems.Error(1, 1, "front-matter-missing", "A monograph begins with a line '---' and its front matter.");
            return null;
        }

        var end = text.IndexOf("\n" + Fence, start - 1, StringComparison.Ordinal);
        while (end >= 0 && !IsWholeLine(text, end + 1))
        {
            end = text.IndexOf("\n" + Fence, end + 1, StringComparison.Ordinal);
        }

        if (end < 0)
        {
            problems.Error(1, 1, "front-matter-open", "The front matter is not closed by a second line '---'.");
            return null;
        }

        var bodyStart = text.IndexOf('\n', end + 1) is var newline and >= 0 ? newline + 1 : text.Length;
        var root = YamlReader.Read(
            text[start..(end + 1)], problems, lineOffset: 1, limits with { YamlCharacters = limits.FrontMatterCharacters });
        return root is null
            ? null
            : new FrontMatter(root, text[bodyStart..], text.AsSpan(0, bodyStart).Count('\n'));
    }

    private static bool IsWholeLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd().SequenceEqual(Fence);
    }
}
