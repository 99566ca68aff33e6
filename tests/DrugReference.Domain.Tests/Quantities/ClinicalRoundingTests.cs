using System.Globalization;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Quantities;

/// <summary>The rule: clinical page, section 9, decisions 2 and 3.</summary>
public sealed class ClinicalRoundingTests
{
    [Theory]
    [InlineData("0.925", "0.93")] // safety page 1.3: Math.Round gives 0.92
    [InlineData("0.915", "0.92")]
    [InlineData("0.905", "0.91")]
    [InlineData("0.9049999", "0.9")]
    [InlineData("-0.125", "-0.13")]
    public void HalfUp_TakesATieAwayFromZero(string figure, string expected)
    {
        var value = decimal.Parse(figure, CultureInfo.InvariantCulture);

        var rounded = ClinicalRounding.HalfUp(value, 2);

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), rounded);
    }
}
