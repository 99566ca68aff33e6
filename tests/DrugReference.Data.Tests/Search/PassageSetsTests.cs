using DrugReference.Data.Search;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests.Search;

public sealed class PassageSetsTests
{
    private const int MiB = 1 << 20;

    [Theory]
    [InlineData(1_000, 24)]
    [InlineData(310_000, 24)]
    [InlineData(1_550_000, 95)]
    public void Lists_TakeBoundedMemoryThatHoldsThoseOfHalfAThousandCommonWords(int passages, int mebibytes)
    {
        Assert.Equal(mebibytes, (int)Math.Round((double)PassageSets.MostBytesOf(passages) / MiB));
        Assert.InRange(500L * PassageSet.MostBytesOf(passages), 0, PassageSets.MostBytesOf(passages));
    }
}
