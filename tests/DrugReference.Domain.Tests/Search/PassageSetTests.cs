using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

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
        var set = new PassageSet(passages, Last);

        Assert.Equal(passages, NumbersOf(set, 0, PassageSet.WordsFor(Last)));
        Assert.Equal(passages, [.. NumbersOf(set, 0, 5), .. NumbersOf(set, 5, PassageSet.WordsFor(Last) - 5)]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 14)]
    [InlineData(15, int.MaxValue)]
    public void NextWord_PassesOverWhatSurelyHoldsNone(int first, int expected)
    {
        var (few, many) = (new PassageSet([70, 130, 900], Last), new PassageSet([.. Enumerable.Range(300, 500)], Last));

        Assert.Equal(expected, few.NextWord(first));
        Assert.Equal(first, many.NextWord(first));
    }

    [Fact]
    public void Set_TakesNoMoreMemoryThanABitForEachPassage()
    {
        var all = new PassageSet([.. Enumerable.Range(0, Last + 1)], Last);

        Assert.Equal(PassageSet.MostBytesOf(Last), all.Bytes);
        Assert.Equal(200 + (8 * PassageSet.WordsFor(Last)), all.Bytes);
        Assert.True(new PassageSet([], Last).IsEmpty);
    }

    private static IEnumerable<int> NumbersOf(PassageSet set, int first, int length)
    {
        var bits = new ulong[length];
        set.AddTo(bits, first);
        return PassageSet.NumbersOf(bits, first);
    }
}
