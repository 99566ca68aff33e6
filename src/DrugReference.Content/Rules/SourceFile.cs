using DrugReference.Content.Yaml;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Rules;

/// <summary>A decoded content file, and the way from a place in its text to a line and column.</summary>
internal sealed class SourceFile(string path, string text)
{
    private const string Heading = "\n## ";

    private static readonly Comparer<(int Start, SectionKind Kind)> ByStart =
        Comparer<(int Start, SectionKind Kind)>.Create((one, other) => one.Start.CompareTo(other.Start));

    private int[]? _lineStarts;
    private YamlMap? _root;
    private List<(int Start, SectionKind Kind)>? _sections;

    public string Path => path;

    public string Text => text;

    /// <summary>
    /// The file as YAML, for its marks: read again only when a rule has something to report, which in most files none has.
    /// </summary>
    public YamlMap? Root => _root ??= YamlReader.Read(text, new ProblemSink(path));

    public (int Line, int Column) PlaceOf(int offset)
    {
        _lineStarts ??= LineStarts();
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>What the section around a place of a monograph is about, by the <c>##</c> heading above it.</summary>
    public SectionKind KindAt(int offset)
    {
        _sections ??= Sections();
        var index = _sections.BinarySearch((offset, default), ByStart);
        return index == -1 ? SectionKind.Other : _sections[index < 0 ? ~index - 1 : index].Kind;
    }

    private List<(int Start, SectionKind Kind)> Sections()
    {
        List<(int, SectionKind)> sections = [];
        for (var at = text.IndexOf(Heading, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Heading, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('\n', at + 1);
            var title = text.AsSpan(at + Heading.Length, (end < 0 ? text.Length : end) - at - Heading.Length).Trim("*: ");
            sections.Add((at + 1, SectionKinds.Recognise(title.ToString()).Kind));
        }

        return sections;
    }

    private int[] LineStarts()
    {
        List<int> starts = [0];
        for (var at = text.IndexOf('\n', 0); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
