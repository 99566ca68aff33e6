using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

public sealed class RegimenTests
{
    [Fact]
    public void SourceIds_NameEverySourceOnce() =>
        Assert.Equal(["S1", "S10", "S11", "S12", "S13", "S14", "S16", "S17", "S2", "S20", "S21", "S25", "S33", "S5", "S7", "S8"], SampleRegimen.Create().SourceIds);

    [Fact]
    public void SourceIds_WorkWithoutWhatARegimenMayLack()
    {
        var regimen = SampleRegimen.Create() with
        {
            Response = null,
            BagVolume = null,
            WindowDays = null,
            Rounding = null,
            Reductions = null,
        };

        Assert.Equal(["S1", "S10", "S11", "S12", "S14", "S16", "S2", "S25", "S33", "S5", "S7", "S8"], regimen.SourceIds);
    }

    [Fact]
    public void DoseDays_NameEveryDayOnce() => Assert.Equal([1, 8, 15], SampleRegimen.Create().DoseDays);

    [Fact]
    public void DefaultLabel_IsTheOneThatIsMarked() => Assert.Equal("EU", SampleRegimen.Create().DefaultLabel.Id);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(6, true)]
    public void AsksResponse_FromItsFirstCycleOn(int cycle, bool expected) =>
        Assert.Equal(expected, SampleRegimen.Create().AsksResponse(CycleNumber.From(cycle)));

    [Fact]
    public void Basis_RefusesALabelFactWithoutASource()
    {
        Assert.Throws<ArgumentException>(() => new Basis([], Evidence.Label));
        Assert.Empty(new Basis([], Evidence.Assumption).Sources);
    }

    [Theory]
    [InlineData(2, "CR", true)]
    [InlineData(3, "CR", true)]
    [InlineData(1, "CR", false)]
    [InlineData(4, "CR", false)]
    [InlineData(2, "none", false)]
    [InlineData(2, null, false)]
    public void Covers_AsksForCycleAndResponse(int cycle, string? response, bool expected)
    {
        var scope = SampleRegimen.Scope(2, 3, "CR", "CRi");

        Assert.Equal(expected, scope.Covers(CycleNumber.From(cycle), response));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("none")]
    public void Covers_TakesAnyResponseWhereNoneIsNamed(string? response) =>
        Assert.True(SampleRegimen.Scope(1, 1).Covers(CycleNumber.From(1), response));
}
