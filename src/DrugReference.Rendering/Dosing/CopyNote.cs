namespace DrugReference.Rendering.Dosing;

/// <summary>The words with which everything begins that was calculated without the portal.</summary>
internal static class CopyNote
{
    public static HtmlText? Of(DateTimeOffset? copiedAt) => copiedAt is { } moment
        ? HtmlText.Of($"""<p class="copy-note"><strong>Offline copy of <time datetime="{Display.Iso(moment)}">{Display.Date(moment)}</time></strong></p>""")
        : null;

    /// <summary>The same as the first line of a text.</summary>
    public static string InWords(DateTimeOffset? copiedAt) => copiedAt is { } moment ? $"Offline copy of {Display.Date(moment)}\n" : "";
}
