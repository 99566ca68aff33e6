using System.Globalization;
using System.Text;
using System.Text.Json;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Offline;

public sealed class SearchCopyJsonTests
{
    private const string Digest = "aaaa";

    private static readonly SearchCopy Copy = new(
        Digest, [["VOD", "veno-occlusive disease"]], ["what"], ["vincristine"], ["dose"],
        [
            new DrugCopy(
                new ShownDrug("testamab", "testamab", ["Testivo"], IsBanned: false, HasRegimen: true, Description: null),
                [new NameCopy("testamab", NameKind.Generic), new NameCopy("Testivo", NameKind.Brand)],
                [new PassageCopy("dosage", SectionKind.Dosage, IsFaq: false, "Dosage", "", "0.8 mg/m² \"once\"")]),
        ]);

    private static string Text => Encoding.UTF8.GetString(SearchCopyJson.Write(Copy));

    [Fact]
    public void Read_GivesBackWhatWasWritten() =>
        Assert.Equivalent(Copy, SearchCopyJson.Read(SearchCopyJson.Write(Copy), Digest), strict: true);

    [Fact]
    public void Read_RefusesAnyOtherByte()
    {
        var json = SearchCopyJson.Write(Copy);
        for (var index = 0; index < json.Length; index++)
        {
            var changed = (byte[])json.Clone();
            changed[index] ^= 1;

            Assert.Throws<JsonException>(() => SearchCopyJson.Read(changed, Digest));
        }
    }

    [Fact]
    public void Read_RefusesAnythingCutOff()
    {
        var json = SearchCopyJson.Write(Copy);
        for (var length = 0; length < json.Length; length++)
        {
            Assert.Throws<JsonException>(() => SearchCopyJson.Read(json.AsSpan(0, length), Digest));
        }
    }

    [Fact]
    public void Read_RefusesACopyOfAnotherContent() =>
        Assert.Throws<JsonException>(() => SearchCopyJson.Read(SearchCopyJson.Write(Copy), "bbbb"));

    [Theory]
    [InlineData("\"slug\":\"testamab\",", "")]
    [InlineData("\"slug\":\"testamab\"", "\"slug\":\"testamab\",\"dose\":1")]
    [InlineData("\"slug\":\"testamab\"", "\"slug\":\"testamab\",\"slug\":\"testomab\"")]
    [InlineData("\"slug\":\"testamab\"", "\"slug\":null")]
    [InlineData("\"generic\"", "\"genetic\"")]
    [InlineData("\"isBanned\":false", "\"isBanned\":0")]
    [InlineData("\"aspects\":[\"dose\"]", "\"aspects\":null")]
    public void Read_RefusesAnyOtherShape(string written, string instead)
    {
        var json = Text[(Text.IndexOf("\"copy\":", StringComparison.Ordinal) + 7)..^1];

        Assert.NotNull(SearchCopyJson.Read(WithSum(json), Digest));
        Assert.Contains(written, json, StringComparison.OrdinalIgnoreCase);
        Assert.Throws<JsonException>(() => SearchCopyJson.Read(
            WithSum(json.Replace(written, instead, StringComparison.OrdinalIgnoreCase)), Digest));
    }

    /// <summary>The checksum is no secret: a file of another shape may carry the right one.</summary>
    private static byte[] WithSum(string json)
    {
        var sum = Encoding.UTF8.GetBytes(json).Aggregate(0xCBF29CE484222325UL, (sum, each) => unchecked((sum ^ each) * 0x100000001B3UL));
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"sum\":\"{sum:x16}\",\"copy\":{json}}}"));
    }
}
