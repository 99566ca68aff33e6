namespace DrugReference.Content.Tests;

/// <summary>A fact that runs the tools under tests/tools: skipped where there is no Python, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Environment.GetEnvironmentVariable("CI") != "true"
            && !folders.Any(folder => File.Exists(Path.Combine(folder, "python3"))))
        {
            Skip = "There is no python3 on the PATH.";
        }
    }
}
