using System.Text;
using System.Text.Json;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Tests.Dosing;

namespace DrugReference.Domain.Tests.Offline;

public sealed class DoseCopyTests
{
    private static readonly DoseCopy Copy = new(
        "be97", new DateTimeOffset(2026, 11, 20, 8, 30, 1, 250, TimeSpan.Zero), "Pharmacy, extension 42",
        [
            new CopiedDrug(
                "sample", "sample drug", ["Brand"], [new LabelText("EU", "European Union", "A text of 2022", ["S1"])],
                [new Source("S1", "A label", "https://label.example.org"), new Source("S2", "A book", null)],
                new Review("A pharmacist", new DateOnly(2026, 1, 31), new DateOnly(2027, 1, 31)), SampleRegimen.Create()),
        ]);

    [Fact]
    public void Read_GivesBackAnEqualCopy() => Assert.Equivalent(Copy, DoseCopy.Read(Copy.ToJson()), strict: true);

    [Fact]
    public void Read_GivesBackWhatNobodyHasReviewedOrAnswersFor()
    {
        var copy = Copy with { Contact = null, Drugs = [Copy.Drugs[0] with { Review = null }] };

        Assert.Equivalent(copy, DoseCopy.Read(copy.ToJson()), strict: true);
    }

    [Theory]
    [InlineData("\"digest\":\"be97\",", "")]
    [InlineData("\"digest\":\"be97\",", "\"digest\":\"be97\",\"digest\":\"be98\",")]
    [InlineData("\"digest\":\"be97\",", "\"digest\":null,")]
    [InlineData("\"until\":\"2027-01-31\"", "\"until\":\"2027-13-31\"")]
    [InlineData("\"slug\":\"sample\",", "\"slug\":\"sample\",\"dose\":1,")]
    [InlineData("\"concentration\":{\"value\":0.25", "\"concentration\":{\"value\":0")]
    [InlineData("2026-11-20T08", "2026-11-20T28")]
    public void Read_RefusesDamage(string whole, string damaged)
    {
        var json = Encoding.UTF8.GetString(Copy.ToJson());
        var broken = json.Replace(whole, damaged, StringComparison.Ordinal);

        Assert.NotEqual(json, broken);
        Assert.Throws<JsonException>(() => DoseCopy.Read(Encoding.UTF8.GetBytes(broken)));
    }

    [Fact]
    public void Read_RefusesACopyThatEndsInTheMiddle()
    {
        var json = Copy.ToJson();

        for (var length = 0; length < json.Length; length += 97)
        {
            Assert.Throws<JsonException>(() => DoseCopy.Read(json.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Find_GivesTheDrugOfAnAddressAndNoOther()
    {
        Assert.Equal("sample drug", Copy.Find("sample")!.Name);
        Assert.Null(Copy.Find("Sample"));
    }
}
