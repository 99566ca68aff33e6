using System.Text.Json;
using DrugReference.Domain.Dosing;

namespace DrugReference.Domain.Tests.Dosing;

public sealed class RegimenJsonTests
{
    public static TheoryData<string, string> Damages => new()
    {
        { "\"concentration\":{\"value\":0.25", "\"concentration\":{\"value\":0" },
        { "\"concentration\":{\"value\":0.25", "\"concentration\":{\"value\":\"0.25\"" },
        { "\"from\":1,", "\"from\":1.5e9," },
        { "\"from\":1,", "\"from\":99999999999," },
        { "\"id\":\"sample\",", "" },
        { "\"id\":\"sample\",", "\"id\":\"sample\",\"extra\":1," },
        { "[\"S14\"]", "[]" },
        { "\"0.8 mg/m²\"", "\"0.8 mg\\u002Fcm²\"" },
        { "\"0.8 mg/m²\"", "\"0,8 mg/m²\"" },
        { "\"0.8 mg/m²\"", "null" },
        { "\"$type\":\"any\"", "\"$type\":\"none\"" },
        { "\"Unverified\"", "\"Guess\"" },
    };

    [Fact]
    public void Deserialize_GivesBackAnEqualRegimen()
    {
        var regimen = SampleRegimen.Create();

        var json = RegimenJson.Serialize(regimen);
        var read = RegimenJson.Deserialize(json);

        Assert.Equivalent(regimen, read, strict: true);
        Assert.Equal(json, RegimenJson.Serialize(read));
    }

    [Fact]
    public void Deserialize_GivesBackARegimenWithoutAResponseQuestion()
    {
        var regimen = SampleRegimen.Create() with { Response = null, BagVolume = null, WindowDays = null, Reductions = null };

        var read = RegimenJson.Deserialize(RegimenJson.Serialize(regimen));

        Assert.Null(read.Response);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Deserialize_RefusesDamage(string whole, string damaged)
    {
        var json = RegimenJson.Serialize(SampleRegimen.Create()).Replace("\\u00B2", "²", StringComparison.Ordinal);
        var broken = json.Replace(whole, damaged, StringComparison.Ordinal);

        Assert.NotEqual(json, broken);
        Assert.Throws<JsonException>(() => RegimenJson.Deserialize(broken));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("[]")]
    public void Deserialize_RefusesWhatIsNoRegimen(string json) =>
        Assert.Throws<JsonException>(() => RegimenJson.Deserialize(json));
}
