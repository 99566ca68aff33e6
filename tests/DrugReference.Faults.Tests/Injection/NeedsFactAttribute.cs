namespace DrugReference.Faults.Tests.Injection;

/// <summary>A test that needs more of the machine than .NET: skipped where it is not there, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(Need need)
    {
        if (!Has(need) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = need switch
            {
                Need.Nginx => "There is no nginx.",
                Need.Clock => "There is no libfaketime.",
                Need.Memory => "The system gives this user no control group of memory.",
                _ => "There is no /proc, or fewer than 12,000 files may be open.",
            };
        }
    }

    private static bool Has(Need need) => need switch
    {
        Need.Nginx => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "nginx"))),
        Need.Clock => FakeClock.IsThere,
        Need.Memory => MemoryGroup.IsThere,
        _ => OpenFileLimit.Most >= 12_000,
    };
}
