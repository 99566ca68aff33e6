using DrugReference.Data.Search;

namespace DrugReference.Data.Tests.Search;

public sealed class PassageSetTests
{
    private const int Last = 1_000;

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(333)]
    public void Set_HoldsWhatItWasGiven_FewOrMany(int step)
    {
        List<int> passages = [.. Enumerable.Range(0, Last + 1).Where(number => number % step == 0)];
        var bits = new ulong[PassageSet.WordsFor(Last)];

        new PassageSet(passages, Last).AddTo(bits);

        Assert.Equal(passages, PassageSet.FirstOf(bits, int.MaxValue));
        Assert.Equal(passages.Take(3), PassageSet.FirstOf(bits, 3));
    }

    [Fact]
    public void Set_TakesNoMoreMemoryThanABitForEachPassage()
    {
        var all = new PassageSet([.. Enumerable.Range(0, Last + 1)], Last);

        Assert.InRange(all.Bytes, 0, 200 + (8 * PassageSet.WordsFor(Last)));
        Assert.True(new PassageSet([], Last).IsEmpty);
    }
}
