using System.Text.Json;

namespace DrugReference.Web.Tests.Supply;

/// <summary>
/// packages.txt holds every package that is shipped, those of others included, with its version and the SHA-512 of its file: what a lock
/// file would hold, for every platform and SDK. <c>APPROVE=1 dotnet test --filter ApprovedPackages</c> writes it anew, for a review.
/// </summary>
public sealed class ApprovedPackagesTests
{
    private static readonly string Approved = Path.Combine(Repository.Folder, "tests", "DrugReference.Web.Tests", "Supply", "packages.txt");

    [Fact]
    public void Shipped_AreTheVeryPackagesThatWereApproved()
    {
        var shipped = Shipped();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllLines(Approved, shipped);
        }

        Assert.Equal(File.ReadAllLines(Approved), shipped);
    }

    /// <summary>The portal's own list of its parts, as the build has written it.</summary>
    private static List<string> Shipped()
    {
        using var parts = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "DrugReference.Web.deps.json")));
        return [.. parts.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(part => part.Value.GetProperty("type").GetString() == "package")
            .Select(part => $"{part.Name.Replace('/', ' ')} {part.Value.GetProperty("sha512").GetString()}")
            .Order(StringComparer.Ordinal)];
    }
}
