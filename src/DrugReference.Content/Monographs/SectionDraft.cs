using DrugReference.Content.Markdown;
using DrugReference.Domain.Monographs;
using Markdig.Syntax;

namespace DrugReference.Content.Monographs;

/// <summary>A section while its blocks are being collected.</summary>
internal sealed class SectionDraft(string title, SectionKind kind, int level, int line)
{
    private readonly List<Block> _blocks = [];
    private string _html = string.Empty;
    private string _text = string.Empty;

    public string Title => title;

    public SectionKind Kind => kind;

    public int Level => level;

    public int Line => line;

    public bool IsEmpty => _blocks.Count == 0 && _text.Length == 0;

    public void Add(Block block) => _blocks.Add(block);

    /// <summary>Text that stood on a heading's line; it comes after the blocks collected so far.</summary>
    public void Add(Heading heading, MarkdownText markdown)
    {
        if (heading.Text.Length > 0)
        {
            Flush(markdown);
            _html = Join(_html, heading.Html);
            _text = Join(_text, heading.Text);
        }
    }

    public Section ToSection(string id, string path, MarkdownText markdown)
    {
        Flush(markdown);
        return new Section(id, kind, title, level, path, _html, _text);
    }

    private void Flush(MarkdownText markdown)
    {
        if (_blocks.Count == 0)
        {
            return;
        }

        var (html, text) = MarkdownText.Guarded(line, () => markdown.Render(_blocks));
        (_html, _text) = (Join(_html, html), Join(_text, text));
        _blocks.Clear();
    }

    private static string Join(string one, string other) =>
        one.Length == 0 ? other : other.Length == 0 ? one : one + "\n" + other;
}
