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
    public static Monograph? Read(
        string text, string slug, string file, IReadOnlyList<Source> sources, ProblemSink problems)
    {
        if (FrontMatter.Read(text, problems) is not { } frontMatter)
        {
            return null;
        }

        try
        {
            return Read(frontMatter, slug, file, new Citations(sources), problems);
        }
        catch (MarkdownRefusedException exception)
        {
            problems.Error(exception.Line, 1, exception.Rule, exception.Message);
            return null;
        }
    }

    private static Monograph? Read(
        FrontMatter frontMatter, string slug, string file, Citations citations, ProblemSink problems)
    {
        var root = frontMatter.Root;
        var title = root.RequiredText("title", problems);
        var description = ReadDescription(root, problems);
        var isBanned = root.Flag("is_banned", problems);
        var lastModified = ReadLastModified(root, problems);
        var faqs = new FaqList(problems);
        faqs.AddFrontMatter(root);
        root.RefuseUnknownKeys(problems, Severity.Note);
        if (title is null)
        {
            return null;
        }

        // Sections and questions share one page, hence one set of ids.
        var ids = new IdMaker();
        var sections = new BodyReader(ListIndent.Mend(frontMatter.Body), frontMatter.BodyLine, faqs, problems).Read(ids, citations);
        return new Monograph(
            slug, MarkdownText.Line(title, root.Node("title")!.Line), description, isBanned, lastModified,
            sections, faqs.Render(ids, citations), file);
    }

    private static string? ReadDescription(YamlMap root, ProblemSink problems)
    {
        if (root.Text("description", problems) is not { } raw || string.IsNullOrWhiteSpace(raw))
        {
            return null;
        }

        var line = root.Node("description")!.Line;
        var text = MarkdownText.Render(ListMarker().Replace(raw.Trim(), string.Empty), line, Citations.None).Text
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
