namespace DrugReference.Browser.Tests;

internal static class Faults
{
    /// <summary>As many as a reader of a failure will read.</summary>
    private const int Shown = 60;

    /// <summary>Fails with what was found: a reader of the failure mends the page by it.</summary>
    public static void AssertNone(IEnumerable<string> faults)
    {
        var found = faults.Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found.Take(Shown))}");
    }
}
