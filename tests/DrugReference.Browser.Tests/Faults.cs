namespace DrugReference.Browser.Tests;

internal static class Faults
{
    /// <summary>Fails with all that was found: a reader of the failure mends the page by it.</summary>
    public static void AssertNone(IEnumerable<string> faults)
    {
        var found = faults.Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}
