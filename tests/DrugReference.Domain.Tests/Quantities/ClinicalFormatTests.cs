using System.Globalization;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Quantities;

/// <summary>
/// Expected texts: ISMP error-prone dose designations; NHS MEDi-041 to 044 (clinical page, section 8).
/// </summary>
public sealed class ClinicalFormatTests
{
    [Theory]
    [InlineData("0.8", "0.8")]
    [InlineData("0.80", "0.8")]
    [InlineData("1.00", "1")]
    [InlineData("1.8181", "1.8181")]
    [InlineData("999.99", "999.99")]
    [InlineData("1000", "1,000")]
    [InlineData("12000.5", "12,000.5")]
    public void Number_HasALeadingZeroNoTrailingZeroAndAComma(string figure, string expected)
    {
        var value = decimal.Parse(figure, CultureInfo.InvariantCulture);

        var text = ClinicalFormat.Number(value);

        Assert.Equal(expected, text);
    }

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Amount_IsTheSameInEveryCulture(string culture)
    {
        var text = Cultures.In(culture, () => ClinicalFormat.Amount(1234.5m, "mg"));

        Assert.Equal("1,234.5\u00A0mg", text);
    }

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Date_IsTheSameInEveryCulture(string culture)
    {
        var text = Cultures.In(culture, () => ClinicalFormat.Date(new DateOnly(2026, 3, 9)));

        Assert.Equal("Mon 9 Mar 2026", text);
    }

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Unrounded_IsCutAndMarkedTheSameInEveryCulture(string culture)
    {
        var text = Cultures.In(culture, () => ClinicalFormat.Unrounded(1.8181189m));

        Assert.Equal("1.818118…", text);
    }

    [Theory]
    [InlineData("1.45448", "1.45448")]
    [InlineData("2", "2")]
    [InlineData("2.0000001", "2.000000…")]
    public void Unrounded_MarksOnlyWhatGoesOn(string figure, string expected)
    {
        var value = decimal.Parse(figure, CultureInfo.InvariantCulture);

        var text = ClinicalFormat.Unrounded(value);

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData(1, "1\u00A0vial")]
    [InlineData(2, "2\u00A0vials")]
    public void Count_TakesThePluralFromTwo(int count, string expected) =>
        Assert.Equal(expected, ClinicalFormat.Count(count, "vial"));
}
