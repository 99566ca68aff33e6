namespace DrugReference.Content.Markdown;

/// <summary>What the parser's cost grows with faster than with the length of the text. No monograph comes near.</summary>
internal static class MarkdownLimits
{
    private const int MaxBrackets = 4_000;
    private const int MaxHeadings = 1_000;
    private const int MaxStars = 10_000;

    /// <param name="line">Line of the file on which the text begins.</param>
    /// <exception cref="MarkdownRefusedException">There is too much of something.</exception>
    public static void Check(string markdown, int line)
    {
        var (brackets, headings, stars, atStart) = (0, 0, 0, true);
        foreach (var character in markdown)
        {
            brackets += character == '[' ? 1 : 0;
            headings += atStart && character == '#' ? 1 : 0;
            stars += character is '*' or '_' ? 1 : 0;
            if (brackets > MaxBrackets || headings > MaxHeadings || stars > MaxStars)
            {
                throw new MarkdownRefusedException(line, "markdown-too-much",
                    $"The text holds more than {MaxBrackets} opening brackets, {MaxHeadings} headings or {MaxStars} stars.");
            }

            line += character == '\n' ? 1 : 0;
            atStart = character == '\n';
        }
    }
}
