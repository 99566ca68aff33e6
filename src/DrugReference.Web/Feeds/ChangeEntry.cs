using System.Security.Cryptography;
using System.Text;
using DrugReference.Data.Changes;
using DrugReference.Rendering;
using DrugReference.Web.Pages.Drugs;

namespace DrugReference.Web.Feeds;

/// <summary>A change as the feeds and the page of changes tell it.</summary>
/// <param name="Id">Stable, and the same at every replica: made from what the text is now, not from when it was seen.</param>
/// <param name="At">When it was taken into service here.</param>
/// <param name="Kind">What happened; null where only the date of the text is known.</param>
/// <param name="Title">The drug, the part and what happened.</param>
/// <param name="Path">Where to read it.</param>
/// <param name="Html">The new text; may be empty.</param>
public sealed record ChangeEntry(string Id, DateTimeOffset At, ChangeKind? Kind, string Title, string Path, string Html)
{
    /// <summary>Where a drug is read that is in this formulary no more.</summary>
    private const string Nowhere = "/changes";

    internal static ChangeEntry Of(Change change, bool isDrugThere)
    {
        var (name, what) = (Display.Capitalised(change.DrugName), ChangeWord.Of(change.Kind));
        var title = change.Part switch
        {
            DrugPartKind.Drug => $"{name} {what}",
            DrugPartKind.Question => $"{name}: question {what}: {change.Title}",
            _ => $"{name}: {change.Title} {what}",
        };
        var path = isDrugThere ? PathOf(change.Slug) + FragmentOf(change) : Nowhere;
        return new ChangeEntry(
            UrnOf(change.Slug, $"{change.Part}", change.Anchor, change.Version), change.At, change.Kind, title, path, change.Html);
    }

    /// <summary>What there is to say of a drug without a recorded change.</summary>
    internal static ChangeEntry OfText(string slug, string name, DateTimeOffset? lastModified, DateTimeOffset loadedAt) => new(
        UrnOf(slug, "text", lastModified is { } moment ? Display.Iso(moment) : null),
        lastModified ?? loadedAt,
        Kind: null,
        $"{Display.Capitalised(name)}: text {(lastModified is null ? "loaded" : "last changed")}",
        PathOf(slug),
        Html: string.Empty);

    /// <summary>A UUID of version 8, made from names by SHA-256.</summary>
    internal static string UrnOf(params IEnumerable<string?> names)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static string PathOf(string slug) => $"/drugs/{slug}";

    private static string FragmentOf(Change change) => change switch
    {
        { Kind: ChangeKind.Removed } => string.Empty,
        { Part: DrugPartKind.Regimen } => $"#{MonographPage.DoseTableId}",
        { Part: DrugPartKind.Sources } => $"#{MonographPage.SourcesId}",
        { Anchor: { } anchor } => $"#{anchor}",
        _ => string.Empty,
    };
}
