using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Quantities;

public sealed class CycleStartTests
{
    private const string IsoPlease =
        "Enter the date as year-month-day, such as 2026-03-09: a date such as 03/09/2026 can be read in two ways.";

    [Theory]
    [InlineData("2000-01-01")]
    [InlineData("2028-02-29")]
    [InlineData("2100-12-31")]
    public void TryRead_TakesAnIsoDate(string text)
    {
        var accepted = CycleStart.TryRead($" {text} ", out var start, out var problem);

        Assert.True(accepted);
        Assert.Null(problem);
        Assert.Equal(text, start.ToString());
    }

    [Theory]
    [InlineData(null, "Enter the date of day 1.")]
    [InlineData("", "Enter the date of day 1.")]
    [InlineData("03/09/2026", IsoPlease)]
    [InlineData("9.3.2026", IsoPlease)]
    [InlineData("2026-3-9", IsoPlease)]
    [InlineData("2026-03-09T00:00", IsoPlease)]
    [InlineData("٢٠٢٦-٠٣-٠٩", IsoPlease)]
    [InlineData("20a6-03-09", IsoPlease)]
    [InlineData("2026-02-29", "2026-02-29 is not a day of the calendar.")]
    [InlineData("2026-13-01", "2026-13-01 is not a day of the calendar.")]
    [InlineData("1999-12-31", "Enter a year from 2000 to 2100.")]
    [InlineData("2101-01-01", "Enter a year from 2000 to 2100.")]
    public void TryRead_RefusesAndSaysWhy(string? text, string expected)
    {
        var accepted = CycleStart.TryRead(text, out var start, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem);
        Assert.Equal(default, start);
    }

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void TryRead_IsTheSameInEveryCulture(string culture)
    {
        var text = Cultures.In(culture, () =>
            CycleStart.TryRead("2026-03-09", out var start, out _) ? start.ToString() : "refused");

        Assert.Equal("2026-03-09", text);
    }

    [Theory]
    [InlineData("2026-03-28", 2, "2026-03-29")] // clocks change in Europe on 29 March 2026
    [InlineData("2028-02-22", 8, "2028-02-29")] // leap day
    [InlineData("2026-12-25", 8, "2027-01-01")]
    public void Day_CountsCalendarDaysFromDayOne(string first, int day, string expected)
    {
        var start = CycleStart.On(DateOnly.ParseExact(first, "yyyy-MM-dd"));

        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), start.Day(day));
        Assert.Equal(start.Date, start.Day(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => start.Day(0));
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2101)]
    public void On_RefusesOtherYears(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CycleStart.On(new DateOnly(year, 6, 1)));

    [Fact]
    public void Default_SaysThatItIsNone() => Assert.Equal("no start", default(CycleStart).ToString());
}
