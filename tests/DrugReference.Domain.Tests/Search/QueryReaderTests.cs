using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

public sealed class QueryReaderTests
{
    private static readonly Vocabulary Known = new(
        [["VOD", "veno-occlusive disease"], ["kidney", "renal"], ["dose", "dosage"], ["pregnancy", "pregnant"], ["low potassium", "hypokalaemia"]],
        ["what", "is", "the", "of", "a", "in", "all"], ["rituximab", "pinatuzumab", "cefepime", "transfusion"]);

    private static readonly QueryReader Reader = new(Known,
    [
        new(1, "inotuzumab ozogamicin", NameKind.Generic), new(1, "Besponsa", NameKind.Brand), new(1, "CMC-544", NameKind.Other),
        new(1, "inotuzumab ozogamacin", NameKind.Misspelling), new(1, "Antibody-drug conjugate", NameKind.Class),
        new(1, "gemtuzumab ozogamicin", NameKind.LookAlike), new(1, "Mylotarg", NameKind.LookAlike),
        new(2, "Cefixime", NameKind.Generic), new(3, "Cefixime + Ofloxacin", NameKind.Generic), new(4, "Calcium Lactate", NameKind.Generic),
        new(5, "Calcium Carbonate", NameKind.Generic), new(6, "Oestradiol", NameKind.Generic), new(7, "Amoxicillin + Clavulanic Acid", NameKind.Generic),
        new(8, "Warfarin", NameKind.Generic), new(9, "Ibuprofen", NameKind.Generic), new(10, "All", NameKind.Brand),
    ]);

    [Theory]
    [InlineData("inotuzumab ozogamicin", NameKind.Generic)]
    [InlineData("INOTUZUMAB", NameKind.Generic)]
    [InlineData("inotuzumab-ozogamicin", NameKind.Generic)]
    [InlineData("inotuzumabozogamicin", NameKind.Generic)]
    [InlineData("ino tuzumab", NameKind.Generic)]
    [InlineData("besponsa", NameKind.Brand)]
    [InlineData("bésponsa", NameKind.Brand)]
    [InlineData("bes ponsa", NameKind.Brand)]
    [InlineData("cmc544", NameKind.Other)]
    [InlineData("CMC 544", NameKind.Other)]
    public void Read_KnowsADrugByItsNamesWithoutACorrection(string text, NameKind kind)
    {
        var query = Read(text);

        Assert.Equal((1, kind), (query.Drugs[0].Drug, query.Drugs[0].Kind));
        Assert.Null(query.Correction);
        Assert.Empty(query.Terms);
    }

    [Theory]
    [InlineData("all", "Allopurinol")]
    [InlineData("vod", "Vodaptin")]
    public void Read_WhileTyping_OffersTheNamesThatBeginLikeAKnownWord(string text, string name)
    {
        var reader = new QueryReader(Known, [new(2, "Allopurinol", NameKind.Generic), new(3, "Vodaptin", NameKind.Generic)]);

        Assert.Contains(name, reader.Read(text, _ => false, isTyping: true).Offered.Select(drug => drug.Name));
        Assert.DoesNotContain(name, reader.Read($"{text} dose", _ => false, isTyping: true).Offered.Select(drug => drug.Name));
    }

    [Fact]
    public void Read_OffersNamesThatBeginSoBeforeThoseOfWhichAWordDoes()
    {
        var reader = new QueryReader(Known, [new(1, "Cefixime Sod", NameKind.Generic), new(2, "Sodapril", NameKind.Generic)]);

        Assert.Equal([2, 1], reader.Read("so", _ => false, isTyping: true).Offered.Select(drug => drug.Drug));
    }

    [Fact]
    public void Read_AnnouncesAKnownMisspellingToo()
    {
        var query = Read("inotuzumab ozogamacin");

        Assert.Equal((1, "inotuzumab ozogamicin"), (query.Drugs[0].Drug, query.Correction?.Meant));
    }

    [Theory]
    [InlineData("estradiol", 6)]
    [InlineData("oestradiol", 6)]
    [InlineData("amoxycillin clavulanic acid", 7)]
    public void Read_TakesSpellingsOfOneNameForRight(string text, int drug)
    {
        var query = Read(text);

        Assert.Equal((drug, null), (query.Drugs[0].Drug, query.Correction));
    }

    [Theory]
    [InlineData("inotuzumb", "inotuzumab")] // missing
    [InlineData("inotuzzumab", "inotuzumab")] // doubled
    [InlineData("intouzumab", "inotuzumab")] // swapped
    [InlineData("onotuzumab", "inotuzumab")] // first letter
    [InlineData("inotzmab", "inotuzumab")] // two
    [InlineData("Vesponsa", "Besponsa")]
    [InlineData("bespnsoa", "Besponsa")]
    [InlineData("besponsaa dose", "Besponsa dose")]
    [InlineData("inotuzumab ozogamisin", "inotuzumab ozogamicin")]
    [InlineData("bes pomsa", "Besponsa")]
    public void Read_SaysWhatAMisspelledNameWasTakenFor(string text, string meant)
    {
        var query = Read(text);

        Assert.Equal(1, query.Drugs[0].Drug);
        Assert.Equal(new Correction(text, meant), query.Correction);
    }

    [Theory]
    [InlineData("gemtuzumab")]
    [InlineData("gemtuzumab ozogamicin")]
    [InlineData("gemtuzumab dose")]
    [InlineData("gemtuzumb")]
    [InlineData("Mylotarg")]
    [InlineData("mylotrag dose")]
    [InlineData("pinatuzumab")]
    [InlineData("pinatuzumab vedotin")]
    [InlineData("rituximab")]
    [InlineData("cefepime")]
    [InlineData("transfusion")]
    [InlineData("calcium phosphate")]
    [InlineData("calcium besilate dose")]
    public void Read_NeverTakesOneDrugForAnother(string text)
    {
        var query = Read(text);

        Assert.True(query.IsAboutAnotherDrug, text);
        Assert.Empty(query.Offered);
        Assert.Null(query.Correction);
    }

    [Theory]
    [InlineData("gemtuzumab", 1)]
    [InlineData("mylotarg", 1)]
    [InlineData("rituximab", null)]
    public void Read_SaysFromWhichDrugAnotherDiffers(string text, int? alike) =>
        Assert.Equal(alike, Assert.Single(Read(text).NotHeld).Alike);

    [Fact]
    public void Read_NamesTheLookAlikeBesideAWordThatBothNamesHold()
    {
        var query = Read("ozogamicin");

        Assert.Equal(1, Assert.Single(query.Drugs).Drug);
        Assert.Equal("gemtuzumab ozogamicin", Assert.Single(query.NotHeld).Name);
    }

    [Fact]
    public void Read_LetsADrugOfTheFormularyWinOverAListOfOthers()
    {
        var reader = new QueryReader(Known, [new(1, "Rituximab", NameKind.Generic), new(2, "Other", NameKind.Generic), new(2, "rituximab", NameKind.LookAlike)]);

        var query = reader.Read("rituximab", _ => true);

        Assert.Equal(1, Assert.Single(query.Drugs).Drug);
        Assert.Empty(query.NotHeld);
    }

    [Fact]
    public void Read_TakesEveryWordAsTypedOnDemand()
    {
        var query = Reader.Read("gemtuzumb vesponsa", _ => false, isLiteral: true);

        Assert.Equal(["gemtuzumb", "vesponsa"], query.Terms.Select(term => term.Typed));
        Assert.Empty(query.NotHeld);
    }

    [Theory]
    [InlineData("CMC-545")]
    [InlineData("cmc54")]
    public void Read_TakesAnotherFigureForNoSlip(string text) => Assert.Empty(Read(text).Drugs);

    [Fact]
    public void Read_TakesAWordOfTheTextsForNoMisspelling()
    {
        var query = Reader.Read("onotuzumab", word => word == "onotuzumab");

        Assert.Empty(query.Drugs);
        Assert.Equal("onotuzumab", Assert.Single(query.Terms).Typed);
    }

    [Theory]
    [InlineData("what is the dosage of besponsa", "dosage")]
    [InlineData("besponsa VOD", "vod")]
    [InlineData("veno occlusive disease in inotuzumab", "veno occlusive disease")]
    [InlineData("inotuzumab pregnent", "pregnant")]
    [InlineData("besponsa hiccups", "hiccups")]
    public void Read_PartsTheNameFromWhatIsAsked(string text, string typed)
    {
        var query = Read(text);

        Assert.Equal(1, Assert.Single(query.Drugs).Drug);
        Assert.Equal(typed, Assert.Single(query.Terms).Typed);
    }

    [Fact]
    public void Read_WidensATermToItsSynonymsInAnyForm()
    {
        var term = Assert.Single(Read("kidneys").Terms);

        Assert.Equal(["kidneys", "kidney", "renal"], term.Wordings);
    }

    [Theory]
    [InlineData("cefixime", 2, 3)]
    [InlineData("ofloxacin cefixime", 3)]
    [InlineData("cefixime + oflxacin", 3)]
    [InlineData("calcium carbonate", 5)]
    [InlineData("calcium lactat", 4)]
    public void Read_PutsTheDrugThatAllWordsNameFirst(string text, params int[] drugs) =>
        Assert.Equal(drugs, Read(text).Drugs.Concat(Read(text).Offered).Select(drug => drug.Drug).Distinct());

    [Fact]
    public void Read_SaysThatOnlyACombinationHoldsADrug()
    {
        var query = Read("ofloxacin");

        Assert.True(Assert.Single(query.Drugs).IsPartOfCombination);
        Assert.Equal("ofloxacin", Assert.Single(query.NotHeld).Name);
    }

    [Fact]
    public void Read_AsksWhatTwoDrugsSayOfEachOther()
    {
        var query = Read("warfarin ibuprofen");

        Assert.Equal([8, 9], query.Drugs.Select(drug => drug.Drug));
        Assert.Equal(["warfarin", "ibuprofen"], query.Terms.Select(term => term.Typed));
        Assert.Equal("warfarin + ibuprofen", Assert.Single(query.NotHeld).Name);
    }

    [Theory]
    [InlineData("inotu")]
    [InlineData("besp")]
    [InlineData("ozog")]
    [InlineData("antibody conjugates")]
    public void Read_OffersDrugsForABeginningOrAClassAndLeavesOutNothing(string text)
    {
        var query = Read(text);

        Assert.Equal(1, Assert.Single(query.Offered).Drug);
        Assert.Empty(query.Drugs);
        Assert.NotEmpty(query.Terms);
    }

    [Fact]
    public void Read_DoesNotSeeABrandInAWordOfASentence() => Assert.Empty(Read("all renal in pregnancy").Drugs);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("what is the")]
    [InlineData("\"*?!")]
    public void Read_AsksNothingWithoutAWord(string? text) => Assert.True(Read(text).IsEmpty);

    [Theory]
    [InlineData(8, 1, QueryLimit.None)]
    [InlineData(9, 1, QueryLimit.Terms)]
    [InlineData(1, 33, QueryLimit.Words)]
    [InlineData(5_000, 1, QueryLimit.Characters)]
    public void Read_SaysWhichLimitOfAQueryWasReached(int different, int times, QueryLimit limit)
    {
        var words = Enumerable.Range(0, different).SelectMany(number => Enumerable.Repeat($"w{number}", times));

        var query = Read(string.Join(' ', words));

        Assert.Equal((limit, Math.Min(different, SearchQuery.MaxTerms)), (query.Limit, query.Terms.Count));
    }

    private static SearchQuery Read(string? text) => Reader.Read(text, _ => false);
}
