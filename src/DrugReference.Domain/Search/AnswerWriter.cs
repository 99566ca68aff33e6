namespace DrugReference.Domain.Search;

/// <summary>Writes pieces of a passage, what was found marked, and each cell of a table behind the heading of its column.</summary>
internal sealed class AnswerWriter(string text, List<TextMatch> matches)
{
    private readonly List<AnswerPart> _parts = [];

    public IReadOnlyList<AnswerPart> Parts => _parts;

    public void Add(string words) => Add(words, isMatch: false);

    /// <summary>A part of the passage, which begins with a line or inside one.</summary>
    public void Add(int start, int end)
    {
        while (start < end)
        {
            var line = text.IndexOf('\n', start, end - start) is >= 0 and var sign ? sign + 1 : end;
            if (text.AsSpan(start, line - start).Contains(Sentences.CellEnd))
            {
                AddRow(start, line);
            }
            else
            {
                AddMarked(start, line);
            }

            start = line;
        }
    }

    private void AddRow(int start, int end)
    {
        var headings = HeadingsOf(start);
        if (headings.Length == 0 && IsRow(end))
        {
            return;
        }

        for (var column = 0; start < end; column++)
        {
            var cell = text.IndexOf(Sentences.CellEnd, start, end - start) is >= 0 and var sign ? sign : end;
            Add(column > 0 ? "; " : string.Empty);
            Add(column < headings.Length && headings[column].Length > 0 ? headings[column] + ": " : string.Empty);
            AddMarked(start, cell);
            start = cell + 1;
        }
    }

    /// <summary>The cells of the first of the rows before this one; none when it is the first.</summary>
    private string[] HeadingsOf(int row)
    {
        var first = row;
        while (first > 1 && text.LastIndexOf('\n', first - 2) + 1 is var before && IsRow(before))
        {
            first = before;
        }

        return first == row ? [] : text[first..text.IndexOf('\n', first)].Split(Sentences.CellEnd);
    }

    private bool IsRow(int start)
    {
        var rest = text.AsSpan(start);
        return (rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest).Contains(Sentences.CellEnd);
    }

    private void AddMarked(int start, int end)
    {
        foreach (var match in matches)
        {
            if (match.Start >= start && match.End <= end)
            {
                Add(text[start..match.Start], isMatch: false);
                Add(text[match.Start..match.End], isMatch: true);
                start = match.End;
            }
        }

        Add(text[start..end], isMatch: false);
    }

    private void Add(string words, bool isMatch)
    {
        if (words.Length > 0)
        {
            _parts.Add(new AnswerPart(words, isMatch));
        }
    }
}
