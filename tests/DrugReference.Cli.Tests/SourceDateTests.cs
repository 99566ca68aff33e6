namespace DrugReference.Cli.Tests;

public sealed class SourceDateTests
{
    [Theory]
    [InlineData("0", 1970, 1, 1)]
    [InlineData("1767323045", 2026, 1, 2)]
    [InlineData("253402300799", 9999, 12, 31)]
    public void Read_StopsTheClockAtThatSecond(string variable, int year, int month, int day)
    {
        var time = SourceDate.Read(variable, TimeProvider.System);

        Assert.Equal(new DateOnly(year, month, day), DateOnly.FromDateTime(time!.GetUtcNow().Date));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Read_LeavesTheClockAloneWhereNothingIsSet(string? variable) =>
        Assert.Same(TimeProvider.System, SourceDate.Read(variable, TimeProvider.System));

    [Theory]
    [InlineData("today")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("253402300800")]
    [InlineData("99999999999999999999")]
    public void Read_GivesNothingForWhatIsNoTime(string variable) => Assert.Null(SourceDate.Read(variable, TimeProvider.System));
}
