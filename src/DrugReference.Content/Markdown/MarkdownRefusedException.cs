namespace DrugReference.Content.Markdown;

/// <summary>The Markdown of a file would cost too much to parse.</summary>
/// <param name="line">Line in the file: that of the section or text it stands in.</param>
/// <param name="column">Column in that line, from 1.</param>
internal sealed class MarkdownRefusedException(int line, int column, string rule, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public int Line => line;

    public int Column => column;

    public string Rule => rule;
}
