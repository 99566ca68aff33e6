using System.Globalization;
using System.Text;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Rendering.Search;

/// <summary>Where was searched.</summary>
/// <param name="Root">Address of the portal: a path with a slash at its end.</param>
/// <param name="CopiedAt">When the copy was made that was searched; null where the portal itself was.</param>
public sealed record SearchPlace(string Root, DateTimeOffset? CopiedAt = null)
{
    /// <summary>As it ends a sentence.</summary>
    internal string Name => CopiedAt is null ? "this formulary" : "this offline copy";

    /// <summary>What everything begins with that comes from a copy.</summary>
    internal HtmlText? Note => CopyNote.Of(CopiedAt);

    /// <summary>Address of a page with what it is asked.</summary>
    internal string AddressOf(string page, params IEnumerable<(string Name, string? Value)> query) => Root + page + string.Concat(
        query.Where(part => !string.IsNullOrEmpty(part.Value))
            .Select((part, index) => $"{(index == 0 ? '?' : '&')}{part.Name}={Encoded(part.Value!)}"));

    /// <summary>As part of a query; by hand, as a browser would have to fetch a library for it.</summary>
    private static string Encoded(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(octet =>
        char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '.' or '_' or '~'
            ? ((char)octet).ToString()
            : string.Create(CultureInfo.InvariantCulture, $"%{octet:X2}")));
}
