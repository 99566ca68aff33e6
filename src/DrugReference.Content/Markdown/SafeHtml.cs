using Ganss.Xss;

namespace DrugReference.Content.Markdown;

/// <summary>The second wall behind the renderer, which knows no raw HTML: an allowlist sanitizer.</summary>
/// <remarks>
/// It takes longer than all of the parsing, so <see cref="PlainHtml"/> spares it the fragments in which nothing can be hidden.
/// </remarks>
internal static class SafeHtml
{
    /// <summary>Made when first needed; shared by all threads, which its authors allow as long as nobody changes its settings.</summary>
    private static readonly Lazy<HtmlSanitizer> Sanitizer = new(CreateSanitizer);

    public static string Of(string html) => PlainHtml.Is(html) ? html : Sanitize(html);

    /// <summary>What remains of any HTML, however hostile.</summary>
    public static string Sanitize(string html) => Sanitizer.Value.Sanitize(html).Trim();

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "strong", "em", "code", "span", "sub", "sup", "ul", "ol", "li", "a",
                "div", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href", "class", "scope", "start", "value", "role", "tabindex", "translate",
            },
            AllowedClasses = new HashSet<string>(StringComparer.Ordinal) { "table-scroll", "figure" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });

        // What stood inside a tag that is not allowed is still text of the monograph.
        sanitizer.KeepChildNodes = true;
        return sanitizer;
    }
}
