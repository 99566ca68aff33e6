namespace DrugReference.Content.Tests;

/// <summary>A fact about the real monographs: skipped where they are missing, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!SharedFolder.IsThere && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "The folder ../shared with the real monographs is not there.";
        }
    }
}
