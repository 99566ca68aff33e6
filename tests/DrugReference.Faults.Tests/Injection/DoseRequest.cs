namespace DrugReference.Faults.Tests.Injection;

/// <summary>The doses of a first cycle, and how to see that they are the right ones.</summary>
internal static class DoseRequest
{
    /// <summary>0.8 and twice 0.5 mg/m² for 170 cm and 70 kg, 1.82 m² by Mosteller.</summary>
    private static readonly string[] Doses = ["1.45", "0.91"];

    private static readonly Dictionary<string, string> Entries = new()
    {
        ["label"] = "EU",
        ["height"] = "170",
        ["heightUnit"] = "cm",
        ["weight"] = "70",
        ["weightUnit"] = "kg",
        ["ageYears"] = "42",
        ["cycle"] = "1",
    };

    /// <param name="drug">The address of the drug.</param>
    /// <param name="digest">The digest of the content that the form came with; none when null.</param>
    public static HttpRequestMessage Of(string drug, string? digest = null) => new(HttpMethod.Post, $"{drug}/dose")
    {
        Content = new FormUrlEncodedContent([.. Entries, .. digest is null ? [] : new[] { KeyValuePair.Create("digest", digest) }]),
    };

    public static bool IsRight(string page) => Array.TrueForAll(Doses, dose => page.Contains(dose, StringComparison.Ordinal));

    public static bool HoldsADose(string page) => Array.Exists(Doses, dose => page.Contains(dose, StringComparison.Ordinal));
}
