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

    /// <summary>Address of a page.</summary>
    internal string AddressOf(string page) => Root + page;
}
