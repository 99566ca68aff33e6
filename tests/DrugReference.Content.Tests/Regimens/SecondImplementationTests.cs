using System.Globalization;
using DrugReference.Domain.Dosing;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>Promises P02 and P15 of the safety page: two implementations, one answer.</summary>
public sealed class SecondImplementationTests
{
    private static readonly Regimen Regimen = RegimenFiles.Read(RegimenFiles.Shipped).Regimen!;

    /// <summary>A million in CI, fewer on a machine that somebody waits for.</summary>
    private static int Patients => Environment.GetEnvironmentVariable("CI") == "true" ? 1_000_000 : 20_000;

    [PythonFact]
    public void Plan_AgreesWithASecondImplementationOnRandomPatients()
    {
        var count = Patients.ToString(CultureInfo.InvariantCulture);

        var (cases, differences) = SecondImplementation.Compare(
            Regimen, "generate", "--count", count, "--seed", "20261122", "--jobs", "2");

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.Equal(Patients, cases);
    }

    [PythonFact]
    public void Plan_AgreesOnEveryScheduleOfElevenYears()
    {
        var (cases, differences) = SecondImplementation.Compare(Regimen, "schedules");

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.Equal(8_036, cases);
    }
}
