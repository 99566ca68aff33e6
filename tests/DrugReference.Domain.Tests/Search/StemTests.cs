using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

/// <summary>Pairs from M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), and words of monographs.</summary>
public sealed class StemTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("digitizer", "digit")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("operator", "oper")]
    [InlineData("hopefulness", "hope")]
    [InlineData("sensibiliti", "sensibl")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("goodness", "good")]
    [InlineData("revival", "reviv")]
    [InlineData("adjustable", "adjust")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("effective", "effect")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    [InlineData("mg", "mg")]
    public void Of_IsThatOfThePublishedAlgorithm(string word, string stem) => Assert.Equal(stem, Stem.Of(word));

    [Theory]
    [InlineData("sos", "so")]
    [InlineData("crs", "cr")]
    [InlineData("used", "us")]
    public void Of_LeavesAWordOfThreeLettersWhatItIs(string word, string other) => Assert.NotEqual(Stem.Of(word), Stem.Of(other));

    [Theory]
    [InlineData("use", "uses", "used", "using")]
    [InlineData("infusion", "infusions", "infused", "infuse")]
    [InlineData("contraindication", "contraindications", "contraindicated")]
    [InlineData("monitoring", "monitored", "monitor")]
    [InlineData("dose", "doses", "dosed", "dosing")]
    public void Of_IsOneForTheFormsOfAWord(params string[] words) =>
        Assert.Single(words.Select(word => Stem.Of(word)).Distinct());

    /// <summary>Texts are searched for words that begin like a stem without its last two letters.</summary>
    [Theory]
    [InlineData("stability")]
    [InlineData("relational")]
    [InlineData("sensitivity")]
    [InlineData("possibly")]
    [InlineData("fluency")]
    [InlineData("normalization")]
    [InlineData("ponies")]
    [InlineData("hoping")]
    [InlineData("allergy")]
    [InlineData("us")]
    public void Of_ChangesAtMostTheLastTwoLetters(string word)
    {
        var stem = Stem.Of(word);

        Assert.StartsWith(stem[..Math.Max(1, stem.Length - 2)], word, StringComparison.Ordinal);
    }
}
