using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

/// <summary>Drugs that are named and not held: none is answered as another, and each is said once.</summary>
public sealed class OtherDrugTests
{
    private static readonly Vocabulary Known = new(
        [["dose", "dosage"], ["pregnancy", "pregnant"], ["hydroxyurea", "hydroxycarbamide"], ["interaction", "interactions"]],
        ["can", "it", "go", "in", "before", "the"],
        ["pinatuzumab", "polatuzumab vedotin", "GO", "codeine", "hydroxyurea", "fluconazole", "calcium carbonate", "folic acid", "pred"]);

    private static readonly QueryReader Reader = new(Known,
    [
        new(1, "inotuzumab ozogamicin", NameKind.Generic), new(1, "Besponsa", NameKind.Brand),
        new(2, "Folic Acid + Iron", NameKind.Generic),
    ]);

    [Theory]
    [InlineData("inatuzumab")]
    [InlineData("pinotuzumab dose")]
    public void Read_SaysTheOtherDrugThatIsAsNear(string text)
    {
        var query = Read(text);

        Assert.Equal(1, Assert.Single(query.Drugs).Drug);
        Assert.StartsWith("inotuzumab", query.Correction?.Meant, StringComparison.Ordinal);
        Assert.Equal(new OtherDrug("pinatuzumab", 1), Assert.Single(query.NotHeld));
    }

    [Fact]
    public void Read_SaysThatTheEndOfAnotherNameMakesAnotherDrug()
    {
        var query = Read("inotuzumab vedotin");

        Assert.Equal(new OtherDrug("inotuzumab vedotin", 1), Assert.Single(query.NotHeld));
        Assert.Equal(1, Assert.Single(query.Drugs).Drug);
    }

    [Theory]
    [InlineData("GO dose", true)]
    [InlineData("go dose", true)]
    [InlineData("dose of GO in the pregnant", true)]
    [InlineData("can it go in pregnancy", false)]
    [InlineData("CAN IT GO IN PREGNANCY", false)]
    public void Read_TellsAShortNameFromTheVerb(string text, bool isName) =>
        Assert.Equal(isName, Read(text).NotHeld.Contains(new OtherDrug("GO", null)));

    [Theory]
    [InlineData("iodine")] // two letters from codeine
    [InlineData("preg")] // begins pregnancy
    public void Read_GuessesNoOtherDrug(string text) => Assert.Empty(Read(text).NotHeld);

    [Fact]
    public void Read_SaysWhatWasTypedAfterTwoSlips() => Assert.Equal("flucanasole", Assert.Single(Read("flucanasole").NotHeld).Name);

    [Fact]
    public void Read_SaysTwoWordsOfOneNameOnce() => Assert.Equal("calcium carbonate", Assert.Single(Read("calcium carbonate").NotHeld).Name);

    [Fact]
    public void Read_TakesTheNameInACombinationForNoOtherDrug()
    {
        var query = Read("iron folic acid");

        Assert.Equal(2, Assert.Single(query.Drugs).Drug);
        Assert.Empty(query.NotHeld);
    }

    [Theory]
    [InlineData("hydroxyurea before inotuzumab", "interaction", "hydroxyurea hydroxycarbamide")]
    [InlineData("besponsa dose hydroxyurea", "dose", "hydroxyurea hydroxycarbamide")]
    [InlineData("besponsa fluconazole", "interaction", "fluconazole")]
    public void Read_AsksWhatADrugSaysOfAnotherThatIsNotHeld(string text, string asked, string other)
    {
        var query = Read(text);

        Assert.Equal(1, Assert.Single(query.Drugs).Drug);
        Assert.Equal([asked, other], query.Terms.Select((term, index) => index == 0 ? term.Typed : string.Join(' ', term.Wordings)));
        Assert.Equal(other.Split(' ')[0], Assert.Single(query.NotHeld).Name);
    }

    private static SearchQuery Read(string text) => Reader.Read(text, _ => false);
}
