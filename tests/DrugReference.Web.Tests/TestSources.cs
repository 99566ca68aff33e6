using System.Text.RegularExpressions;

namespace DrugReference.Web.Tests;

/// <summary>The tests of the repository by name, read from their sources: not all test assemblies are referenced from here.</summary>
internal static partial class TestSources
{
    /// <summary>Class.Method of every test.</summary>
    public static IReadOnlySet<string> All { get; } =
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(path => TestMethod().Matches(File.ReadAllText(path))
                .Select(match => $"{Path.GetFileNameWithoutExtension(path)}.{match.Groups["name"].Value}"))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>An attribute that ends in Fact or Theory, other lines that are attributes or their data, and a public method.</summary>
    [GeneratedRegex(
        @"^    \[\w*(Fact|Theory)\b(?:(?!^    public ).)*^    public [^(\n]*?(?<name>\w+)\(",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TestMethod();
}
