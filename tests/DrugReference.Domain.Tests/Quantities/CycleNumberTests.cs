using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Quantities;

public sealed class CycleNumberTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 6 ", 6)]
    [InlineData("99", 99)]
    public void TryRead_TakesAWholeNumber(string text, int expected)
    {
        var accepted = CycleNumber.TryRead(text, out var cycle, out var problem);

        Assert.True(accepted);
        Assert.Null(problem);
        Assert.Equal(expected, cycle.Value);
        Assert.Equal(text.Trim(), cycle.ToString());
    }

    [Theory]
    [InlineData(null, "Enter the number of the cycle.")]
    [InlineData(" ", "Enter the number of the cycle.")]
    [InlineData("two", "Enter the cycle as a whole number, such as 2.")]
    [InlineData("2.0", "Enter the cycle as a whole number, such as 2.")]
    [InlineData("02", "Enter the cycle as a whole number, such as 2.")]
    [InlineData("-1", "Enter the cycle as a whole number, such as 2.")]
    [InlineData("٢", "Enter the cycle as a whole number, such as 2.")]
    [InlineData("0", "Cycle 0 is out of range: enter 1 to 99.")]
    [InlineData("100", "Cycle 100 is out of range: enter 1 to 99.")]
    [InlineData("999999999999", "Cycle 999,999,999,999 is out of range: enter 1 to 99.")]
    public void TryRead_RefusesAndSaysWhy(string? text, string expected)
    {
        var accepted = CycleNumber.TryRead(text, out var cycle, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem);
        Assert.Equal(default, cycle);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public void From_RefusesWhatNoCycleIs(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CycleNumber.From(value));

    [Fact]
    public void Default_SaysThatItIsNone() => Assert.Equal("no cycle", default(CycleNumber).ToString());
}
