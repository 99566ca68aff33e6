using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests;

public sealed class SearchCopyTests
{
    [Fact]
    public async Task Copy_HoldsTheDrugsThatAreKept()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var copy = await opened.CopyAsync("testamab");

        Assert.Equal(opened.Formulary.Digest, copy.Digest);
        Assert.Equal(["testamab"], copy.Drugs.Select(drug => drug.Shown.Slug));
        Assert.Equal(["dosage", "adults", "precautions", "faq-renal", "faq-open"], copy.Drugs[0].Passages.Select(passage => passage.Anchor));
    }

    [Theory]
    [InlineData("testimab")]
    [InlineData("testimab infusion")]
    [InlineData("Testavo")]
    public async Task DrugThatIsNotKept_IsNoMisspellingOfOneThatIs(string text)
    {
        var other = Samples.Of("testimab", "testimab", identity => identity with { BrandNames = ["Testavo"] });
        using var opened = await Opened.WithAsync(Samples.Testamab, other);

        var results = (await opened.CopyAsync("testamab")).Open().Find(new SearchRequest(text));

        Assert.Empty(results.Hits);
        Assert.Single(results.NotHeld);
    }

    [Fact]
    public async Task SiteWithoutCalculator_OffersNone()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);
        var copy = await opened.CopyAsync();
        var calculating = copy with { Drugs = [.. copy.Drugs.Select(drug => drug with { Shown = drug.Shown with { HasRegimen = true } })] };

        Assert.Contains(calculating.Open().Find(new SearchRequest("testamab")).Hits, hit => hit.Kind == HitKinds.Calculator);
        Assert.DoesNotContain(
            calculating.WithoutCalculators().Open().Find(new SearchRequest("testamab")).Hits, hit => hit.Kind == HitKinds.Calculator);
    }
}
