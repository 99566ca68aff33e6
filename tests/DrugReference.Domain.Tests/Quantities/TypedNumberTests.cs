using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Quantities;

/// <summary>The slips: safety page 1.6, H01 to H06.</summary>
public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("70", "70")]
    [InlineData("70.5", "70.5")]
    [InlineData("70.50", "70.5")]
    [InlineData("  70.25\t", "70.25")]
    [InlineData("2", "2")]
    [InlineData("650", "650")]
    public void TryRead_TakesAPlainWeight(string text, string expected)
    {
        var accepted = BodyWeight.TryRead(text, out var weight, out var problem);

        Assert.True(accepted);
        Assert.Null(problem);
        Assert.Equal($"{expected}\u00A0kg", weight.ToString());
    }

    [Theory]
    [InlineData(null, "Enter the weight in kilograms.")]
    [InlineData("", "Enter the weight in kilograms.")]
    [InlineData(" \t", "Enter the weight in kilograms.")]
    [InlineData("70,5", "Use a point, not a comma, such as 70.5.")]
    [InlineData("1,000", "Use a point, not a comma, such as 70.5.")]
    [InlineData("1e2", "Enter digits only, such as 70.5, without letters or a unit.")]
    [InlineData("NaN", "Enter digits only, such as 70.5, without letters or a unit.")]
    [InlineData("70 kg", "Enter digits only, such as 70.5, without letters or a unit.")]
    [InlineData("70..5", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData("-1", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData("+70", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData("∞", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData("٧٠", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData("７０", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData("7 0", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData("70\0", "Enter the digits 0 to 9 with at most one point, such as 70.5.")]
    [InlineData(".5", "Put a digit on both sides of the point, such as 70.5.")]
    [InlineData("70.", "Put a digit on both sides of the point, such as 70.5.")]
    [InlineData("070", "Leave out the zero in front, such as 70.5.")]
    [InlineData("070.5", "Leave out the zero in front, such as 70.5.")]
    [InlineData("70.500", "Enter at most 2\u00A0decimals, such as 70.5.")]
    [InlineData("0", "0\u00A0kg is out of range: enter 2 to 650 kilograms.")]
    [InlineData("1.99", "1.99\u00A0kg is out of range: enter 2 to 650 kilograms.")]
    [InlineData("705", "705\u00A0kg is out of range: enter 2 to 650 kilograms.")]
    public void TryRead_RefusesAWeightAndNamesTheSlip(string? text, string expected)
    {
        var accepted = BodyWeight.TryRead(text, out var weight, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem);
        Assert.Equal(default, weight);
    }

    [Theory]
    [InlineData("", "Enter the height in centimetres.")]
    [InlineData("1.7", "1.7 looks like metres: enter centimetres, such as 170.5.")]
    [InlineData("5.7", "5.7 looks like feet: enter centimetres, such as 170.5.")]
    [InlineData("0.1", "0.1\u00A0cm is out of range: enter 40 to 272 centimetres.")]
    [InlineData("39.99", "39.99\u00A0cm is out of range: enter 40 to 272 centimetres.")]
    [InlineData("1700", "1,700\u00A0cm is out of range: enter 40 to 272 centimetres.")]
    public void TryRead_RefusesAHeightAndNamesTheSlip(string text, string expected)
    {
        var accepted = BodyHeight.TryRead(text, out var height, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem);
        Assert.Equal(default, height);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(10_000)]
    [InlineData(2_000_000)]
    public void TryRead_RefusesTooManyDigitsBeforeReadingThem(int length)
    {
        var accepted = BodyHeight.TryRead(new string('9', length), out _, out var problem);

        Assert.False(accepted);
        Assert.Equal("That is too long for a height: enter digits only, such as 170.5.", problem);
    }

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void TryRead_TakesThePointAndRefusesTheCommaInEveryCulture(string culture)
    {
        var (point, comma) = Cultures.In(culture, () =>
            (BodyHeight.TryRead("170.5", out var height, out _) ? height : default,
                BodyHeight.TryRead("170,5", out _, out _)));

        Assert.Equal(BodyHeight.FromCentimetres(170.5m), point);
        Assert.False(comma);
    }
}
