namespace DrugReference.Content.Markdown;

/// <summary>Counts, before the parser sees a text, what its cost grows with faster than with the length. Linear, and cheap.</summary>
/// <param name="line">Line of the file on which the text begins.</param>
internal readonly ref struct MarkdownGate(string text, int line, ContentLimits limits)
{
    /// <exception cref="MarkdownRefusedException">There is too much of something; it names the first place beyond.</exception>
    public void Check()
    {
        if (text.Length > limits.BodyCharacters)
        {
            Refuse(limits.BodyCharacters, "markdown-too-large", $"The text is longer than {limits.BodyCharacters} characters.");
        }

        CheckCount("[", limits.Links, "opening brackets");
        CheckCount("*_", limits.EmphasisMarks, "stars and underscores");
        CheckLines();
    }

    private void CheckCount(string characters, int limit, string name)
    {
        var count = 0;
        foreach (var character in characters)
        {
            count += text.AsSpan().Count(character);
        }

        if (count <= limit)
        {
            return;
        }

        var place = -1;
        for (var passed = 0; passed <= limit; passed++)
        {
            place += 1 + text.AsSpan(place + 1).IndexOfAny(characters);
        }

        Refuse(place, "markdown-too-much", $"The text holds more than {limit} {name}.");
    }

    private void CheckLines()
    {
        var (headings, rows, section) = (0, 0, 0);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var content = text.AsSpan(start, end - start);
            if (content.TrimStart(' ').StartsWith('#'))
            {
                section = start;
                if (++headings > limits.Headings)
                {
                    Refuse(start, "markdown-too-much", $"The text holds more than {limits.Headings} headings.");
                }
            }

            if (end - section > limits.SectionCharacters)
            {
                Refuse(section, "markdown-too-large", $"The section is longer than {limits.SectionCharacters} characters.");
            }

            if (ListMarks(content) > limits.ListDepth)
            {
                Refuse(start, "markdown-too-deep", "The text is nested too deeply to be read.");
            }

            var pipes = content.Count('|');
            if (pipes > 0 && ++rows > limits.TableRows)
            {
                Refuse(start, "markdown-too-much", $"The text holds more than {limits.TableRows} rows of tables.");
            }

            if (pipes > limits.TableColumns)
            {
                Refuse(start, "markdown-too-much", $"The line holds more than {limits.TableColumns} columns of a table.");
            }

            start = end + 1;
        }
    }

    /// <summary>Marks of list items that a line begins with.</summary>
    private static int ListMarks(ReadOnlySpan<char> content)
    {
        for (var marks = 0; ; marks++)
        {
            content = content.TrimStart(" \t");
            var digits = Math.Max(content.IndexOfAnyExceptInRange('0', '9'), 0);
            var mark = content[digits..];
            if (mark.Length < 2 || mark[1] is not (' ' or '\t') || !(digits == 0 ? "-+*" : ".)").Contains(mark[0], StringComparison.Ordinal))
            {
                return marks;
            }

            content = mark[1..];
        }
    }

    private void Refuse(int place, string rule, string message)
    {
        var before = text.AsSpan(0, place);
        throw new MarkdownRefusedException(
            line + before.Count('\n'), place - before.LastIndexOf('\n'), rule, message);
    }
}
