using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xabc", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("ozogamacin", "ozogamicin", 1)]
    [InlineData("inotuzumab", "gemtuzumab", 3)]
    [InlineData("abcdef", "badcfe", 3)]
    public void IsWithin_HoldsFromTheDistanceOn(string one, string other, int distance)
    {
        Assert.True(EditDistance.IsWithin(distance, one, other));
        Assert.True(EditDistance.IsWithin(distance + 1, other, one));
        Assert.False(distance > 0 && EditDistance.IsWithin(distance - 1, one, other));
    }

    [Fact]
    public void IsWithin_IsFalseForWhatIsNoWord()
    {
        var endless = new string('a', EditDistance.LongestWord + 1);

        Assert.False(EditDistance.IsWithin(2, endless, endless));
    }
}
