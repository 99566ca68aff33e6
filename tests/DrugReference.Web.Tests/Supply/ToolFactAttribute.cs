namespace DrugReference.Web.Tests.Supply;

/// <summary>A fact that needs a program of the machine: skipped with its reason where there is none, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string program)
    {
        var folders = $"{Environment.GetEnvironmentVariable("PATH")}{Path.PathSeparator}/usr/sbin".Split(Path.PathSeparator);
        if (Environment.GetEnvironmentVariable("CI") != "true" && !folders.Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Skip = $"There is no {program} on the PATH.";
        }
    }
}
