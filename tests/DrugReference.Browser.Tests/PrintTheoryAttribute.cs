namespace DrugReference.Browser.Tests;

/// <summary>The same as <see cref="PrintFactAttribute"/> for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintTheoryAttribute : TheoryAttribute
{
    public PrintTheoryAttribute() => Skip = Chromium.ReasonToSkip ?? Pdf.ReasonToSkip;
}
