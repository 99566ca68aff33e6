namespace DrugReference.Content.Tests.Bombs;

/// <summary>Markdown that nests, or makes its parser look back or ahead, as long as a body may be or as the gate lets through.</summary>
public static class MarkdownBombs
{
    private const int Sections = 4;
    private const int SectionSize = 32_000;

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("quotes", Fill("> "), null),
        new("lists", Fill("+ "), "6:1 markdown-too-deep"),
        new("dashes", Fill("- "), "6:1 markdown-too-deep"),
        new("numbered lists", Fill("1. "), "6:1 markdown-too-deep"),
        new("lists of different marks", Fill("- + 1) "), "6:1 markdown-too-deep"),
        new("lists on lines", Lines(240, line => new string(' ', 2 * (line % 120)) + "- x"), "4:1 markdown-too-deep"),
        new("list items", Fill("- x\n"), null),
        new("empty list items", Fill("-\n"), null),
        new("loose list items", Fill("- x\n\n\n"), null),
        new("stars", Fill("*"), "6:4001 markdown-too-much"),
        new("stars at the limit", Limited("*", 4_000), null),
        new("stars between letters at the limit", Limited("a*b ", 4_000), null),
        new("stars that open at the limit", Limited("*a ", 4_000), null),
        new("stars that close at the limit", Limited("a* ", 4_000), null),
        new("stars and underscores at the limit", Limited("*a_ ", 2_000), null),
        new("double stars at the limit", Limited("**a ", 2_000), null),
        new("stars in stars at the limit", Limited("*a **b ", 660) + Limited("c** d* ", 660), "4:1 markdown-too-deep"),
        new("underscores", Fill("_ "), "6:8001 markdown-too-much"),
        new("links", Fill("[]("), "6:3001 markdown-too-much"),
        new("links at the limit", Limited("[](", 1_000), null),
        new("links that open at the limit", Limited("[a](<b ", 1_000), null),
        new("links with titles at the limit", Limited("[a](/b \"", 1_000), null),
        new("brackets at the limit", Limited("[", 1_000), "4:1 markdown-too-deep"),
        new("brackets that close", "[" + Fill("]"), null),
        new("brackets in brackets at the limit", Limited("[", 1_000) + "a" + Limited("](/b)", 1_000), null),
        new("pictures at the limit", Limited("![", 1_000), "4:1 markdown-too-deep"),
        new("link definitions", Lines(4_000, line => $"[a{line}]: /b"), "1004:1 markdown-too-much"),
        new("link definitions at the limit", Lines(990, line => $"[a{line}]: /b"), null),
        new("one link definition at the limit", Lines(500, _ => "[a]: /b") + Limited("[a]", 400), null),
        new("link definition over lines", "[a]: /b '" + Fill("x\n"), null),
        new("headings", Fill("# a\n"), "305:1 markdown-too-much"),
        new("headings at the limit", Lines(300, _ => "# a"), null),
        new("deep headings at the limit", Lines(300, line => new string('#', 1 + (line % 6)) + " a"), null),
        new("underlined headings", Fill("a\n=\n"), null),
        new("heading marks", Fill("#"), null),
        new("table", Fill("|a"), "6:1 markdown-too-much"),
        new("table rows", Fill("|a|\n"), "506:1 markdown-too-much"),
        new("table at the limit", "|" + Limited("a|", 63) + "\n|" + Limited("-|", 63) + "\n" + Lines(490, _ => "|x"), null),
        new("table columns without rows", Lines(490, _ => string.Concat(Enumerable.Repeat("|a", 32))), null),
        new("table delimiters at the limit", Lines(490, _ => string.Concat(Enumerable.Repeat("|-", 32))), null),
        new("backticks", Fill("`"), null),
        new("backticks of growing length", Lines(230, line => new string('`', line + 1) + " "), null),
        new("backticks that pair with none", Fill("`a``b```c "), null),
        new("fences", Fill("```\n"), null),
        new("tildes", Fill("~"), null),
        new("tildes that open", Fill("~a "), null),
        new("carets that open", Fill("^a "), null),
        new("tags", Fill("<a "), null),
        new("tags that are not closed", Fill("<"), null),
        new("comments", Fill("<!--"), null),
        new("autolinks", Fill("<a:"), null),
        new("addresses", Fill("https://a "), null),
        new("entities", Fill("&amp;"), null),
        new("entities that are none", Fill("&a"), null),
        new("numbers of characters", Fill("&#99999999999999999999;"), null),
        new("half characters", Fill("&#xD800;"), null),
        new("backslashes", Fill("\\"), null),
        new("escapes", Fill("\\*"), "6:8002 markdown-too-much"),
        new("lines", Fill("a\n"), null),
        new("paragraphs", Fill("a\n\n"), null),
        new("blank lines", Fill("\n"), null),
        new("blanks", Fill(" ") + "a", null),
        new("tabs", Fill("\t") + "a", null),
        new("breaks", Fill("a  \n"), null),
        new("rules", Fill("---\n"), null),
        new("accents", "a" + Fill("\u0301"), null),
        new("directions", Fill("\u202E"), null),
        new("wide characters", Fill("\U0001F600"), null),
        new("figures", Fill("0.5 mg/m² "), null),
        new("citations at the limit", Limited("[E1]", 1_000), null),
        new("questions", Fill("**Q1: a?**\n"), "1006:1 markdown-too-much"),
        new("stars in an answer at the limit", "## FAQs\n\n### Why?\n\n" + Limited("**a ", 2_000), null),
        new("stars in answers at the limit", "## FAQs\n\n" + Lines(250, line => $"### Why {line}?\n\n" + Limited("*a ", 15)), null),
        new("questions at the limit", "## FAQs\n\n" + Lines(290, line => $"### Is it {line}?\n\nYes."), null),
        new("questions in one paragraph", "## FAQs\n\nQ1: a\n" + Limited("Q1: a\n", 5_000), null),
        new("words", Fill("aaaaaaaa bbbbbbbb "), null),
        new("one word", Fill("a"), null),
    ];

    /// <summary>Sections as long as they may be, as many as a body may have.</summary>
    private static string Fill(string part) => string.Concat(Enumerable.Range(1, Sections).Select(section =>
        $"## Part {section}\n\n" + string.Concat(Enumerable.Repeat(part, SectionSize / part.Length)) + "\n\n"));

    private static string Limited(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(at => line(at) + "\n"));
}
