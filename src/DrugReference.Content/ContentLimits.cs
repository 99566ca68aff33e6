namespace DrugReference.Content;

/// <summary>
/// How much of anything a content folder may hold. What a parser's cost grows with faster than with the length of the text is
/// counted before the parser sees the text. The longest of 4,000 real monographs has 19 kB, 58 headings and 22 questions.
/// </summary>
public sealed record ContentLimits
{
    /// <summary>The limits of a site that sets none.</summary>
    public static ContentLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long FileBytes { get; init; } = 512 * 1024;

    /// <summary>Longest front matter of a monograph.</summary>
    public int FrontMatterCharacters { get; init; } = 64 * 1024;

    /// <summary>Longest YAML file.</summary>
    public int YamlCharacters { get; init; } = 256 * 1024;

    /// <summary>Deepest nesting of YAML. The parser's cost grows with its square.</summary>
    public int YamlDepth { get; init; } = 12;

    /// <summary>Most keys, texts, beginnings and ends of lists and mappings in one YAML file.</summary>
    public int YamlEvents { get; init; } = 8_000;

    /// <summary>Longest single text in YAML.</summary>
    public int YamlScalarCharacters { get; init; } = 16 * 1024;

    /// <summary>Longest Markdown body.</summary>
    public int BodyCharacters { get; init; } = 128 * 1024;

    /// <summary>Longest text between two headings, with the heading above it.</summary>
    public int SectionCharacters { get; init; } = 32 * 1024;

    /// <summary>Most headings in a body.</summary>
    public int Headings { get; init; } = 300;

    /// <summary>Most opening brackets in a text: each may begin a link.</summary>
    public int Links { get; init; } = 1_000;

    /// <summary>Most stars and underscores in a text: each may begin bold or italic. The parser's cost grows with their square.</summary>
    public int EmphasisMarks { get; init; } = 4_000;

    /// <summary>Most marks of list items one behind the other, as in <c>1. 1. x</c>: each begins a list in the list before it.</summary>
    public int ListDepth { get; init; } = 64;

    /// <summary>Most lines with a <c>|</c> in a text: each may be the row of a table.</summary>
    public int TableRows { get; init; } = 500;

    /// <summary>Most <c>|</c> in a line. Each row of a table is filled up to the width of the widest.</summary>
    public int TableColumns { get; init; } = 64;

    /// <summary>Most questions of a monograph, in front matter and body together.</summary>
    public int Faqs { get; init; } = 300;
}
