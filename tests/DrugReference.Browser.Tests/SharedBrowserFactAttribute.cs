namespace DrugReference.Browser.Tests;

/// <summary>A test that needs a browser and the real monographs beside the repository: skipped with its reason, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedBrowserFactAttribute : FactAttribute
{
    public SharedBrowserFactAttribute() => Skip = Chromium.ReasonToSkip ?? SharedCorpus.ReasonToSkip;
}
