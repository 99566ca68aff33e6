namespace DrugReference.Content.Markdown;

/// <summary>The Markdown of a file is nested more deeply than the parser goes.</summary>
/// <param name="line">Line in the file: that of the section or text it stands in.</param>
internal sealed class MarkdownTooDeepException(int line, Exception inner)
    : Exception("The text is nested too deeply to be read.", inner)
{
    public int Line => line;
}
