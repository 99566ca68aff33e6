using System.Globalization;
using System.Text.RegularExpressions;
using DrugReference.Content.Markdown;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Monographs;

/// <summary>Reads a monograph file: front matter in YAML, sections in Markdown.</summary>
internal static partial class MonographReader
{
    /// <summary>The monograph, or null when the file cannot be used.</summary>
    public static Monograph? Read(
        string text, string slug, string file, IReadOnlyList<Source> sources, ProblemSink problems)
    {
        if (FrontMatter.Read(text, problems) is not { } frontMatter)
        {
            return null;
        }

        var root = frontMatter.Root;
        var title = root.RequiredText("title", problems);
        var description = ReadDescription(root, problems);
        var isBanned = root.Flag("is_banned", problems);
        var lastModified = ReadLastModified(root, problems);
        var faqs = new FaqList();
        faqs.AddFrontMatter(root, problems);
        root.RefuseUnknownKeys(problems, Severity.Note);
        if (title is null)
        {
            return null;
        }

        var citations = Citations(sources);
        var sections = new BodyReader(frontMatter.Body, frontMatter.BodyLine, faqs, problems).Read(citations);
        var faqLine = root.Node("faqs")?.Line ?? frontMatter.BodyLine + 1;
        return new Monograph(
            slug, MarkdownText.Render(title).Text, description, isBanned, lastModified,
            sections, faqs.Render(faqLine, citations, problems), file);
    }

    /// <summary>Makes each <c>[S8]</c> of the text a link to that source's place on the page.</summary>
    private static string Citations(IReadOnlyList<Source> sources) => sources.Count == 0
        ? string.Empty
        : "\n\n" + string.Concat(sources.Select(source => $"[{source.Id}]: #{source.Anchor}\n"));

    private static string? ReadDescription(YamlMap root, ProblemSink problems)
    {
        if (root.Text("description", problems) is not { } raw || string.IsNullOrWhiteSpace(raw))
        {
            return null;
        }

        var text = MarkdownText.Render(ListMarker().Replace(raw.Trim(), string.Empty)).Text.ReplaceLineEndings(" ");
        if (!text.EndsWith("...", StringComparison.Ordinal) && !text.EndsWith('…'))
        {
            return text;
        }

        problems.Add(root.Node("description")!, Severity.Note, "description-cut",
            "The description breaks off; it is not shown.");
        return null;
    }

    private static DateTimeOffset? ReadLastModified(YamlMap root, ProblemSink problems)
    {
        if (root.Text("lastModified", problems) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var lastModified))
        {
            return lastModified;
        }

        problems.Warning(root.Node("lastModified")!, "date-unreadable", "'lastModified' must be an ISO 8601 date.");
        return null;
    }

    [GeneratedRegex(@"^[-*•]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ListMarker();
}
