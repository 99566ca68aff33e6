using System.Diagnostics;
using System.Globalization;
using DrugReference.Content;
using DrugReference.Faults.Tests.Injection;
using Xunit.Abstractions;

namespace DrugReference.Faults.Tests;

/// <summary>SIGKILL at any moment of a start or reload: the next start serves what the files say, and clears up.</summary>
[Trait("Fault", "F19")]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Drugs = 30;

    /// <summary>A hundred with DRUGREFERENCE_LONG=1.</summary>
    private static readonly int Kills = Environment.GetEnvironmentVariable("DRUGREFERENCE_LONG") == "1" ? 100 : 16;

    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("drugreference-");
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("drugreference-");

    [Fact]
    public async Task KilledPortal_StartsAgainAndLeavesNothingHalfWritten()
    {
        var random = new Random(20261122);
        var (starts, leftovers) = (new List<double>(), 0);
        Write(0);
        var portal = Start();
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (kill % 2 == 0)
            {
                // Killed in its start.
                portal.Dispose();
                portal = Start();
            }

            // Otherwise in its reload: half a second passes before it begins.
            Write(kill);
            await Task.Delay(kill % 2 == 0 ? random.Next(200, 1_500) : random.Next(450, 900));
            portal.Dispose();
            leftovers += NotWhole().Count;

            var clock = Stopwatch.StartNew();
            portal = Start();
            using var client = await portal.ClientAsync();
            var page = await client.GetStringAsync($"/drugs/drug{kill % Drugs}");
            starts.Add(clock.Elapsed.TotalSeconds);

            Assert.Contains($"Version {kill}.", page, StringComparison.Ordinal);
            Assert.Contains(ContentLoader.Load(_content.FullName).Digest[..12], page, StringComparison.Ordinal);
            Assert.Equal(200, (int)(await client.GetAsync("/health/ready")).StatusCode);
            Assert.Empty(NotWhole());
        }

        portal.Dispose();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills left {leftovers} files; starts took {starts.Order().ElementAt(Kills / 2):0.0} s, at most {starts.Max():0.0} s"));
    }

    public void Dispose()
    {
        _content.Delete(recursive: true);
        _cache.Delete(recursive: true);
    }

    private PortalProcess Start() => new(_content.FullName, _cache.FullName);

    /// <summary>Files that are not whole: under a temporary name, or a file or sum without the other.</summary>
    private List<string> NotWhole()
    {
        var names = _cache.GetFiles().Select(file => file.Name).ToHashSet();
        return [.. names.Where(name => !(name.EndsWith(".db", StringComparison.Ordinal) && names.Contains(name + ".sum"))
            && !(name.EndsWith(".sum", StringComparison.Ordinal) && names.Contains(name[..^4])))];
    }

    private void Write(int version)
    {
        for (var drug = 0; drug < Drugs; drug++)
        {
            File.WriteAllText(
                Path.Combine(_content.FullName, $"drug{drug}.md"),
                $"---\ntitle: Drug{drug}\n---\n## Usage\n\nVersion {version}.\n\n"
                + string.Concat(Enumerable.Repeat($"- A line about drug {drug} that takes some time to be indexed.\n", 200)));
        }
    }
}
