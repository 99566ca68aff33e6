using System.Globalization;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Quantities;

public sealed class QuantityTests
{
    /// <summary>Each quantity: its limits, its factory as text, and a reading of its default.</summary>
    public static TheoryData<QuantityLimits, Func<decimal, object>, Func<object>, string> Quantities => new()
    {
        { BodyHeight.Limits, cm => BodyHeight.FromCentimetres(cm), () => default(BodyHeight).Centimetres, "no height" },
        { BodyWeight.Limits, kg => BodyWeight.FromKilograms(kg), () => default(BodyWeight).Kilograms, "no weight" },
        {
            BodySurfaceArea.Limits, area => BodySurfaceArea.FromSquareMetres(area),
            () => default(BodySurfaceArea).SquareMetres, "no body surface area"
        },
        {
            AreaDose.Limits, dose => AreaDose.FromMilligramsPerSquareMetre(dose),
            () => default(AreaDose).MilligramsPerSquareMetre, "no dose per m²"
        },
        { DoseMass.Limits, mg => DoseMass.FromMilligrams(mg), () => default(DoseMass).Milligrams, "no dose" },
        {
            Concentration.Limits, value => Concentration.FromMilligramsPerMillilitre(value),
            () => default(Concentration).MilligramsPerMillilitre, "no concentration"
        },
        { Volume.Limits, ml => Volume.FromMillilitres(ml), () => default(Volume).Millilitres, "no volume" },
    };

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Factory_TakesTheLimitsAndNothingBeyond(
        QuantityLimits limits, Func<decimal, object> factory, Func<object> readDefault, string defaultText)
    {
        var step = (decimal)Math.Pow(10, -limits.Decimals);

        Assert.NotNull(readDefault);
        Assert.NotEqual(defaultText, factory(limits.Min).ToString());
        Assert.EndsWith("\u00A0" + limits.Unit, factory(limits.Max).ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => factory(limits.Min - step));
        Assert.Throws<ArgumentOutOfRangeException>(() => factory(limits.Max + step));
        Assert.Throws<ArgumentOutOfRangeException>(() => factory(limits.Min + (step / 10)));
        Assert.Throws<ArgumentOutOfRangeException>(() => factory(-limits.Min));
    }

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Default_HoldsNoFigureAndSaysSo(
        QuantityLimits limits, Func<decimal, object> factory, Func<object> readDefault, string defaultText)
    {
        var inert = Activator.CreateInstance(factory(limits.Max).GetType());

        Assert.Throws<InvalidOperationException>(() => readDefault());
        Assert.Equal(defaultText, inert?.ToString());
    }

    [Fact]
    public void Default_GivesNoDoseInArithmetic()
    {
        var dose = AreaDose.FromMilligramsPerSquareMetre(0.8m);
        var mass = DoseMass.FromMilligrams(1.45m);

        Assert.Throws<InvalidOperationException>(() => dose.For(default));
        Assert.Throws<InvalidOperationException>(() => default(AreaDose).For(BodySurfaceArea.FromSquareMetres(1.8m)));
        Assert.Throws<InvalidOperationException>(() => mass.VolumeAt(default));
        Assert.Throws<InvalidOperationException>(() => mass.VialsOf(default));
        Assert.Throws<InvalidOperationException>(() => default(CycleNumber).Value);
        Assert.Throws<InvalidOperationException>(() => default(CycleStart).Date);
    }

    [Theory]
    [InlineData("0.8", "1.8181", "1.45")] // 1.45448; clinical page, section 9, decision 3
    [InlineData("0.5", "1.8181", "0.91")] // 0.90905
    [InlineData("0.5", "1.85", "0.93")] // 0.925, a tie: safety page 1.3
    public void For_RoundsTheExactProductHalfUp(string perSquareMetre, string area, string expected)
    {
        var dose = AreaDose.FromMilligramsPerSquareMetre(Parse(perSquareMetre));

        var mass = dose.For(BodySurfaceArea.FromSquareMetres(Parse(area)));

        Assert.Equal(DoseMass.FromMilligrams(Parse(expected)), mass);
    }

    [Theory]
    [InlineData("1.45", "0.25", "5.8")] // mL = mg / 0.25: clinical page, section 3
    [InlineData("0.91", "0.25", "3.64")]
    [InlineData("1", "0.3", "3.33")]
    [InlineData("0.05", "4", "0.01")] // 0.0125
    public void VolumeAt_DividesAndRoundsHalfUp(string mg, string concentration, string expected)
    {
        var mass = DoseMass.FromMilligrams(Parse(mg));

        var volume = mass.VolumeAt(Concentration.FromMilligramsPerMillilitre(Parse(concentration)));

        Assert.Equal(Volume.FromMillilitres(Parse(expected)), volume);
    }

    [Theory]
    [InlineData("0.9", "0.9", 1)] // 0.9 mg vial: clinical page, section 3
    [InlineData("0.91", "0.9", 2)]
    [InlineData("1.8", "0.9", 2)]
    [InlineData("2.7", "0.9", 3)]
    [InlineData("1.45", "1", 2)] // 1 mg vial: clinical page, section 3
    [InlineData("0.01", "1", 1)]
    public void VialsOf_CountsEveryVialThatIsBegun(string mg, string vial, int expected)
    {
        var mass = DoseMass.FromMilligrams(Parse(mg));

        var vials = mass.VialsOf(DoseMass.FromMilligrams(Parse(vial)));

        Assert.Equal(expected, vials);
    }

    [Fact]
    public void ToString_WritesTheAreaAsPrintedEverywhere() =>
        Assert.Equal("1.8181\u00A0m²", BodySurfaceArea.FromSquareMetres(1.8181m).ToString());

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
