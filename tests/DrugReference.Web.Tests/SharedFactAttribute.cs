namespace DrugReference.Web.Tests;

/// <summary>A test over the shared folders: skipped with its reason where they are absent, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolders.Find("corpus") is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "The folder ../shared with real monographs is not there.";
        }
    }
}
