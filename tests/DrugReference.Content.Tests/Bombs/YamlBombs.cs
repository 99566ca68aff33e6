namespace DrugReference.Content.Tests.Bombs;

/// <summary>YAML that nests, multiplies, or makes its parser look back or ahead. None of it is content.</summary>
public static class YamlBombs
{
    private const int Size = 60_000;

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("sequences", Fill("["), "1:13 yaml-too-deep"),
        new("sequences under a key", "a: " + Fill("["), "1:15 yaml-too-deep"),
        new("sequences on lines", "a: " + Fill("[\n "), "12:2 yaml-too-deep"),
        new("mappings", "a: " + Fill("{a: "), "1:45 yaml-too-deep"),
        new("mappings without keys", "a: " + Fill("{"), "1:15 yaml-too-deep"),
        new("mappings as keys", "a: " + Fill("{? "), "1:37 yaml-too-deep"),
        new("sequences and mappings", "a: " + Fill("[{a: "), "1:30 yaml-too-deep"),
        new("sequences that are closed", "a: " + Fill("[", Size / 2) + Fill("]", Size / 2), "1:15 yaml-too-deep"),
        new("dashes", Fill("- "), "1:25 yaml-too-deep"),
        new("dashes under a key", "a:\n  " + Fill("- "), "2:25 yaml-too-deep"),
        new("explicit keys", Fill("? "), "1:25 yaml-too-deep"),
        new("indented keys", Lines(300, line => new string(' ', line) + "a:"), "12:12 yaml-too-deep"),
        new("indented dashes", "a:\n" + Lines(300, line => new string(' ', line + 1) + "-"), "13:13 yaml-too-deep"),
        new("laughs", Laughs(), "1:5 yaml-anchor"),
        new("laughs in braces", "a: &a {x: y}\nb: {x: *a, y: *a}\n", "1:4 yaml-anchor"),
        new("itself", "a: &a [*a]\n", "1:4 yaml-anchor"),
        new("aliases", "a: [" + Fill("*a,") + "]", "1:5 yaml-alias"),
        new("alias as a key", "? *a\n: 1\n", "1:3 yaml-alias"),
        new("anchors", "a: [" + Fill("&a x,") + "]", "1:5 yaml-anchor"),
        new("anchor of great length", "a: &" + Fill("x") + " 1", "1:4 yaml-anchor"),
        new("merge keys", Lines(3_000, line => "<<: {a: 1}"), "1:1 yaml-merge-key"),
        new("merge of aliases", "a: &a {b: 1}\nc:\n  <<: [*a, *a]\n", "1:4 yaml-anchor"),
        new("tags", "a: " + Fill("!x "), "1:4 yaml-tag"),
        new("tag of great length", "a: !" + Fill("x") + " 1", "1:4 yaml-tag"),
        new("tag of a type", "a: !!binary " + Fill("AAAA"), "1:4 yaml-tag"),
        new("tag directives", Lines(2_000, line => $"%TAG !t{line}! tag:example.org,2026:") + "---\na: 1\n", "2002:1 yaml-key-missing"),
        new("documents", Lines(10_000, _ => "---\n{}"), "3:1 yaml-second-document"),
        new("empty documents", Lines(15_000, _ => "---"), "2:1 yaml-second-document"),
        new("items", "a: [" + Fill("1,") + "]", "1:15995 yaml-too-large"),
        new("items on lines", "a:\n" + Lines(15_000, _ => "- 1"), "7997:3 yaml-too-large"),
        new("keys", Lines(8_000, line => $"k{line}: 1"), "3999:8 yaml-too-large"),
        new("one key", Lines(12_000, _ => "a: 1"), "2:1 yaml-duplicate-key"),
        new("key of great length", Fill("x") + ": 1", "1:1 yaml-too-large"),
        new("key over lines", Lines(10_000, _ => "x"), "1:1 yaml-too-large"),
        new("quoted key over lines", "\"" + Lines(10_000, _ => "x") + "\": 1", "1:1 yaml-too-large"),
        new("text of great length", "a: " + Fill("x"), "1:4 yaml-too-large"),
        new("quotation marks", "a: " + Fill("\""), "1:6 yaml-syntax"),
        new("text that is not closed", "a: \"" + Fill("\\u0041"), "1:4 yaml-syntax"),
        new("block text of great length", "a: |\n" + Lines(20_000, _ => " x"), "1:4 yaml-too-large"),
        new("block text of empty lines", "a: |\n" + Fill("\n") + " x\n", "1:4 yaml-too-large"),
        new("folded text of empty lines", "a: >\n" + Lines(15_000, _ => " x\n"), "1:4 yaml-too-large"),
        new("comments", Lines(20_000, _ => "#") + "a: 1\n", "20001:1 yaml-key-missing"),
        new("blanks", "a:" + Fill(" ") + "[", "2:1 yaml-syntax"),
        new("colons", Fill(":"), "1:1 yaml-too-large"),
        new("colons with blanks", Fill("a: "), "1:5 yaml-syntax"),
        new("commas", "a: [" + Fill(",") + "]", "1:5 yaml-syntax"),
        new("empty lines", Fill("\n") + "a: *b\n", "60001:4 yaml-alias"),
    ];

    private static string Fill(string part, int size = Size) => string.Concat(Enumerable.Repeat(part, size / part.Length));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(at => line(at) + "\n"));

    /// <summary>Nine to the power of nine.</summary>
    private static string Laughs() => "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
        + Lines(9, level => $"a{level + 1}: &a{level + 1} [" + string.Join(", ", Enumerable.Repeat($"*a{level}", 9)) + "]");
}
