using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DrugReference.Web.Tests.Supply;

/// <summary>Decision 3: few packages are shipped, each in its newest release and with a reason.</summary>
public sealed partial class PackageTests
{
    private const int Most = 12;

    private static readonly Dictionary<string, string> Versions = XDocument
        .Load(Path.Combine(Repository.Folder, "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!, StringComparer.Ordinal);

    /// <summary>Package and project, of all that is shipped.</summary>
    private static readonly List<(string Package, string Project)> Shipped = [.. ReferencesUnder("src")];

    [Fact]
    public void Shipped_AreTwelveAtMost()
    {
        Assert.InRange(Shipped.Select(reference => reference.Package).Distinct(StringComparer.Ordinal).Count(), 1, Most);
    }

    [Fact]
    public void Shipped_StandInDecisionThreeWithPlaceAndReasonAndNothingElseDoes()
    {
        var decision = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "decisions", "0003-runtime-packages.md"));
        var reasons = Row().Matches(decision).Select(row => (row.Groups["package"].Value, row.Groups["project"].Value));

        Assert.Equal(Shipped.Order(), reasons.Order());
    }

    [Fact]
    public void Shipped_AreReleases()
    {
        Assert.All(Shipped, reference => Assert.Matches(@"^[0-9]+(\.[0-9]+){1,3}$", Versions[reference.Package]));
    }

    /// <summary>One that is left behind would look as if it were in use, and be kept up to date for nobody.</summary>
    [Fact]
    public void Version_IsCentralAndOfAPackageThatIsUsed()
    {
        var used = Shipped.Concat(ReferencesUnder("tests")).Select(reference => reference.Package).ToHashSet(StringComparer.Ordinal);
        var project = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Packages.props"));

        Assert.Equal(used.Order(StringComparer.Ordinal), Versions.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("true", project.Descendants("ManagePackageVersionsCentrally").Single().Value);
    }

    [Fact]
    public void Version_OfWhatIsShippedStandsUnderProduct()
    {
        var product = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Packages.props"))
            .Descendants("ItemGroup").Single(group => (string?)group.Attribute("Label") == "Product")
            .Elements("PackageVersion").Select(package => (string)package.Attribute("Include")!);

        Assert.Equal(
            Shipped.Select(reference => reference.Package).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            product.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("NuGetAudit", "true")]
    [InlineData("NuGetAuditMode", "all")]
    [InlineData("NuGetAuditLevel", "low")]
    [InlineData("TreatWarningsAsErrors", "true")]
    public void Audit_EndsTheBuild(string property, string value)
    {
        var build = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Build.props"));

        Assert.Equal(value, build.Descendants(property).Single().Value);
        Assert.Empty(build.Descendants("NoWarn"));
        Assert.DoesNotContain("NU190", File.ReadAllText(Path.Combine(Repository.Folder, "Directory.Build.props")), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Package, string Project)> ReferencesUnder(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "Directory.Build.props"))
        from reference in XDocument.Load(path).Descendants("PackageReference")
        select ((string)reference.Attribute("Include")!, Path.GetFileNameWithoutExtension(path).Replace("DrugReference.", "", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<package>[A-Za-z0-9.]+) \| (?<project>[A-Z]\w+) \| \S.{10,} \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
