using DrugReference.Rendering;

namespace DrugReference.Web.Tests;

public sealed class AgeTests
{
    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "1 day old")]
    [InlineData(13, "13 days old")]
    [InlineData(14, "2 weeks old")]
    [InlineData(60, "8 weeks old")]
    [InlineData(61, "2 months old")]
    [InlineData(365, "12 months old")]
    [InlineData(730, "24 months old")]
    [InlineData(731, "2 years old")]
    public void Text_IsAsOldAsAReaderSaysIt(int days, string said)
    {
        var changed = new DateTimeOffset(2026, 1, 31, 23, 59, 0, TimeSpan.Zero);

        Assert.Equal(said, Display.Age(changed, changed.AddDays(days)));
    }
}
