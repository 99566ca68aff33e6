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
            DoseRate.LimitsOf(DosePer.SquareMetre), dose => DoseRate.Of(dose, DosePer.SquareMetre),
            () => default(DoseRate).Figure, "no dose per m²"
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
        var dose = DoseRate.Of(0.8m, DosePer.SquareMetre);
        var kilograms = BodyWeight.FromKilograms(70m);
        var mass = DoseMass.FromMilligrams(1.45m);

        Assert.Throws<InvalidOperationException>(() => dose.For(default, kilograms));
        Assert.Throws<InvalidOperationException>(() => default(DoseRate).For(BodySurfaceArea.FromSquareMetres(1.8m), kilograms));
        Assert.Throws<InvalidOperationException>(() => mass.VolumeAt(default));
        Assert.Throws<InvalidOperationException>(() => mass.VialsOf(default));
        Assert.Throws<InvalidOperationException>(() => mass.In(default));
        Assert.Throws<InvalidOperationException>(() => default(CycleNumber).Value);
        Assert.Throws<InvalidOperationException>(() => default(CycleStart).Date);
    }

    [Theory]
    [InlineData("0.8", DosePer.SquareMetre, "1.45448", "0.8 mg/m²")] // × 1.8181 m²: clinical page, section 9, decision 3
    [InlineData("0.5", DosePer.SquareMetre, "0.90905", "0.5 mg/m²")]
    [InlineData("1.5", DosePer.Kilogram, "105", "1.5 mg/kg")] // × 70 kg
    [InlineData("1250.5", DosePer.Patient, "1250.5", "1,250.5 mg")]
    public void For_GivesTheExactProductWithWhatTheRateIsFor(string figure, DosePer per, string expected, string text)
    {
        var rate = DoseRate.Of(Parse(figure), per);

        var product = rate.For(BodySurfaceArea.FromSquareMetres(1.8181m), BodyWeight.FromKilograms(70m));

        Assert.Equal(Parse(expected), product);
        Assert.Equal(text.Replace(' ', '\u00A0'), rate.ToString());
    }

    [Theory]
    [InlineData("0.8", "0.75", "0.6")] // clinical page, section 9, decision 6
    [InlineData("0.5", "0.75", "0.375")]
    [InlineData("0.5", "1", "0.5")]
    [InlineData("0.0003", "0.5", "0.0002")] // a tie, half up
    public void Times_ReducesTheRate(string figure, string factor, string expected) => Assert.Equal(
        DoseRate.Of(Parse(expected), DosePer.Kilogram),
        DoseRate.Of(Parse(figure), DosePer.Kilogram).Times(Parse(factor)));

    [Theory]
    [InlineData("1.45", "50", "0.029")]
    [InlineData("0.37", "50", "0.0074")] // clinical page, section 3
    [InlineData("1", "80", "0.0125")]
    public void In_DividesByTheWholeVolume(string mg, string ml, string expected)
    {
        var mass = DoseMass.FromMilligrams(Parse(mg));

        Assert.Equal(Parse(expected), mass.In(Volume.FromMillilitres(Parse(ml))).MilligramsPerMillilitre);
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
