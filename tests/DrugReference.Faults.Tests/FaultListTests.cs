using System.Globalization;
using System.Text.RegularExpressions;

namespace DrugReference.Faults.Tests;

/// <summary>docs/reliability.md, joined with the tests of all projects: each fault has tests, and the table names them as they are.</summary>
public sealed partial class FaultListTests
{
    private const int Faults = 32;

    [Fact]
    public void EveryFault_HasTestsAndTheTableNamesOnlyThese()
    {
        var tests = Directory
            .EnumerateFiles(Path.Combine(Repository.Folder, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => Traits().Matches(File.ReadAllText(file))
                .SelectMany(marked => Ids(marked.Value).Select(fault => (Fault: fault, Tests: Path.GetFileNameWithoutExtension(file)))))
            .ToLookup(test => test.Fault, test => test.Tests);
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "reliability.md")))
            .ToDictionary(row => row.Groups["fault"].Value, row => TestName().Matches(row.Value).Select(name => name.Value));

        var faults = Enumerable.Range(1, Faults).Select(fault => string.Create(CultureInfo.InvariantCulture, $"F{fault:00}")).ToList();
        Assert.Equal(faults, tests.Select(fault => fault.Key).Order());
        Assert.Equal(faults, rows.Keys);
        Assert.All(faults, fault => Assert.Equal(tests[fault].Distinct().Order(), rows[fault].Order()));
    }

    private static IEnumerable<string> Ids(string traits) => Id().Matches(traits).Select(id => id.Value);

    /// <summary>Traits that stand above a class or a method; not those in a text.</summary>
    [GeneratedRegex("^ *\\[Trait\\(\"Fault\", \"F[0-9]{2}\"\\)\\]", RegexOptions.Multiline)]
    private static partial Regex Traits();

    [GeneratedRegex("F[0-9]{2}")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\| (?<fault>F[0-9]{2}) \|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b\w+Tests\b")]
    private static partial Regex TestName();
}
