using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Domain.Offline;

/// <summary>
/// A copy as JSON between its own checksum and a closing brace: <c>{"sum":"…","copy":{…}}</c>. A browser may keep a damaged file as
/// long as it keeps a good one, and a letter that changed may be a dose.
/// </summary>
public static class SearchCopyJson
{
    private const int SumLength = 16;

    // With ² as itself: the copy is never part of an HTML page.
    private static readonly SearchCopyContext Json = new(
        new JsonSerializerOptions(SearchCopyContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static ReadOnlySpan<byte> Head => "{\"sum\":\""u8;

    private static ReadOnlySpan<byte> Middle => "\",\"copy\":"u8;

    /// <summary>Writes a copy.</summary>
    /// <param name="copy">The copy.</param>
    public static byte[] Write(SearchCopy copy)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(copy, Json.SearchCopy);
        return [.. Head, .. SumOf(json), .. Middle, .. json, (byte)'}'];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="digest">Digest of the content that it must be of.</param>
    /// <exception cref="JsonException">A byte is another one, a member is missing or unknown, or it is of another content.</exception>
    public static SearchCopy Read(ReadOnlySpan<byte> json, string digest)
    {
        var start = Head.Length + SumLength + Middle.Length;
        if (json.Length <= start || !json.StartsWith(Head) || json[^1] != '}' || !json[(Head.Length + SumLength)..].StartsWith(Middle)
            || !json.Slice(Head.Length, SumLength).SequenceEqual(SumOf(json[start..^1])))
        {
            throw new JsonException("The copy is damaged.");
        }

        var copy = JsonMap.Read(json[start..^1], ReadCopy);
        return copy.Digest == digest ? copy : throw new JsonException("The copy is of another content.");
    }

    private static SearchCopy ReadCopy(JsonMap map) => new(
        map.Text("digest"), map.TextLists("synonyms"), map.Texts("questionWords"), map.Texts("otherDrugs"), map.Texts("aspects"),
        map.Maps("drugs", drug => new DrugCopy(
            drug.Map("shown", ReadShown),
            drug.Maps("names", name => new NameCopy(name.Text("text"), name.Word<NameKind>("kind"))),
            drug.Maps("passages", ReadPassage))));

    private static ShownDrug ReadShown(JsonMap map) => new(
        map.Text("slug"), map.Text("name"), map.Texts("brandNames"), map.Flag("isBanned"), map.Flag("hasRegimen"),
        map.TextOrNull("description"));

    private static PassageCopy ReadPassage(JsonMap map) => new(
        map.Text("anchor"), map.Word<SectionKind>("kind"), map.Flag("isFaq"), map.Text("title"), map.Text("path"), map.Text("text"));

    /// <summary>FNV-1a, of 64 bits: against damage, not against forgery, and small and quick where there is no faster one.</summary>
    private static byte[] SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = 0xCBF29CE484222325UL;
        foreach (var each in bytes)
        {
            sum = unchecked((sum ^ each) * 0x100000001B3UL);
        }

        return Encoding.ASCII.GetBytes(sum.ToString("x16", CultureInfo.InvariantCulture));
    }
}
