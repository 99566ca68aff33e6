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
    private static readonly string[] IsoDates = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The monograph, or null when the file cannot be used.</summary>
    public static ReadMonograph? Read(
        string text, string slug, string file, IReadOnlyList<Source> sources, ContentLimits limits, ProblemSink problems)
    {
        if (FrontMatter.Read(text, limits, problems) is not { } frontMatter)
        {
            return null;
        }

        try
        {
            return Read(frontMatter, slug, file, new MarkdownText(new Citations(sources), limits), limits, problems);
        }
        catch (MarkdownRefusedException exception)
        {
            problems.Error(exception.Line, exception.Column, exception.Rule, exception.Message);
            return null;
        }
    }

    private static ReadMonograph? Read(
        FrontMatter frontMatter, string slug, string file, MarkdownText markdown, ContentLimits limits, ProblemSink problems)
    {
        var root = frontMatter.Root;
        var title = root.RequiredText("title", problems);
        var description = ReadDescription(root, markdown, problems);
        var isBanned = root.Flag("is_banned", problems);
        var lastModified = ReadLastModified(root, problems);
        var faqs = new FaqList(markdown, limits, problems);
        faqs.AddFrontMatter(root);
        root.RefuseUnknownKeys(problems, Severity.Note);
        if (title is null)
        {
            return null;
        }

        // Sections and questions share one page, hence one set of ids.
        var ids = new IdMaker();
        var names = new NameReader(title);
        var sections = new BodyReader(
            ListIndent.Mend(frontMatter.Body), frontMatter.BodyLine, markdown, faqs, names, problems).Read(ids);
        var monograph = new Monograph(
            slug, markdown.Line(title, root.Node("title")!.Line), description, isBanned, lastModified,
            sections, faqs.Render(ids, sections), file);
        return new ReadMonograph(monograph, names.Names);
    }

    private static string? ReadDescription(YamlMap root, MarkdownText markdown, ProblemSink problems)
    {
        if (root.Text("description", problems) is not { } raw || string.IsNullOrWhiteSpace(raw))
        {
            return null;
        }

        var line = root.Node("description")!.Line;
        var text = markdown.Text(ListMarker().Replace(raw.Trim(), string.Empty), line)
            .ReplaceLineEndings(" ");
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

        if (DateTimeOffset.TryParseExact(
            text, IsoDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var lastModified))
        {
            return lastModified;
        }

        problems.Warning(root.Node("lastModified")!, "date-unreadable", "'lastModified' must be an ISO 8601 date.");
        return null;
    }

    [GeneratedRegex(@"^[-*•]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ListMarker();
}
