namespace DrugReference.Content.Markdown;

/// <summary>The Markdown of a file would cost too much to parse.</summary>
/// <param name="line">Line in the file: that of the section or text it stands in.</param>
internal sealed class MarkdownRefusedException(int line, string rule, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public int Line => line;

    public string Rule => rule;
}
