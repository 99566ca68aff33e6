namespace DrugReference.Browser.Tests;

/// <summary>The same as <see cref="BrowserFactAttribute"/> for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.ReasonToSkip;
}
