namespace DrugReference.Faults.Tests;

/// <summary>What loads the whole machine goes one after another, and not beside the others.</summary>
[CollectionDefinition(nameof(Load), DisableParallelization = true)]
public sealed class Load
{
    /// <summary>Asks for more than there is time for in CI.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("DRUGREFERENCE_LONG") == "1";
}
