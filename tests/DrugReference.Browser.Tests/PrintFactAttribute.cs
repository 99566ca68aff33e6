namespace DrugReference.Browser.Tests;

/// <summary>A test that needs a browser and pdftotext: skipped with its reason, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintFactAttribute : FactAttribute
{
    public PrintFactAttribute() => Skip = Chromium.ReasonToSkip ?? Pdf.ReasonToSkip;
}
