using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DrugReference.Web.Tests;

/// <summary>docs/clinical-safety/hazards.yaml, joined with the tests that it names.</summary>
public sealed class HazardLogTests
{
    private static readonly List<Hazard> Hazards = ReadLog();

    [Fact]
    public void Log_HoldsTwentyFiveHazardsUnderTheirOwnIds()
    {
        Assert.True(Hazards.Count >= 25, $"{Hazards.Count} hazards");
        Assert.Equal(Hazards.Count, Hazards.DistinctBy(hazard => hazard.Id).Count());
    }

    [Fact]
    public void Hazard_IsDescribedAndControlled()
    {
        Assert.All(Hazards, hazard =>
        {
            Assert.Matches("^H[0-9]{2}$", hazard.Id);
            Assert.Matches("^(catastrophic|major|considerable)$", hazard.Severity);
            Assert.All(
                [hazard.Description, hazard.Cause, hazard.Effect, hazard.Residual],
                text => Assert.False(string.IsNullOrWhiteSpace(text), hazard.Id));
            Assert.True(hazard.Controls.Count > 0, $"{hazard.Id} has no control");
        });
    }

    [Fact]
    public void Hazard_IsCoveredByTestsOrOpenlyNot()
    {
        Assert.All(Hazards, hazard =>
        {
            Assert.Equal(hazard.Wanted.Count > 0 ? "open" : "covered", hazard.Status);
            Assert.True(hazard.Tests.Count > 0, $"{hazard.Id} has no test");
            Assert.True(hazard.Status == "open" || !hazard.Controls.Any(IsPlanned), $"{hazard.Id} is not built");
        });
    }

    [Fact]
    public void Hazard_NamesTestsThatExist()
    {
        var named = Hazards.SelectMany(hazard => hazard.Tests.Select(test => (hazard.Id, Test: test)));

        Assert.Equal([], named.Where(pair => !TestSources.All.Contains(pair.Test)));
    }

    private static bool IsPlanned(string control) => control.StartsWith("planned:", StringComparison.Ordinal);

    private static List<Hazard> ReadLog()
    {
        var path = Path.Combine(Repository.Folder, "docs", "clinical-safety", "hazards.yaml");
        var deserializer = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .Build();
        return deserializer.Deserialize<HazardLog>(File.ReadAllText(path)).Hazards;
    }

    private sealed class HazardLog
    {
        public List<Hazard> Hazards { get; init; } = [];
    }

    private sealed class Hazard
    {
        public string Id { get; init; } = "";

        public string Severity { get; init; } = "";

        [YamlMember(Alias = "hazard")]
        public string Description { get; init; } = "";

        public string Cause { get; init; } = "";

        public string Effect { get; init; } = "";

        public List<string> Controls { get; init; } = [];

        public List<string> Tests { get; init; } = [];

        public List<string> Wanted { get; init; } = [];

        public string Residual { get; init; } = "";

        public string Status { get; init; } = "";
    }
}
