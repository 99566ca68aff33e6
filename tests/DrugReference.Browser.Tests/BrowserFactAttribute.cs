namespace DrugReference.Browser.Tests;

/// <summary>A test that needs a browser: skipped with its reason where there is none, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.ReasonToSkip;
}
