using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

public sealed class VocabularyTests
{
    private static readonly QueryReader Reader = new(
        new Vocabulary([["treat", "therapy"], ["works", "mechanism"], ["kidney", "renal"], ["cycle", "course"], ["hepatotoxicity", "liver damage"]], []), []);

    [Theory]
    [InlineData("kidny", "kidney")]
    [InlineData("kindey", "kidney")]
    [InlineData("cylce", "cycle")]
    [InlineData("ehpatotoxicity", "hepatotoxicity")]
    public void ASlip_IsMended(string typed, string meant) => Assert.Equal(meant, Reader.Read(typed, _ => false).Correction?.Meant);

    [Theory]
    [InlineData("great")] // treat
    [InlineData("worms")] // works
    [InlineData("sidney")] // kidney
    public void AnotherWord_IsNoSlip(string typed) => Assert.Null(Reader.Read(typed, _ => false).Correction);

    [Fact]
    public void AWordOfTheTexts_IsNoSlip() => Assert.Null(Reader.Read("kidny", _ => true).Correction);
}
