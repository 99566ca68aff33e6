namespace DrugReference.Web.Hosting;

/// <summary>Whether this site offers the dose calculator.</summary>
public sealed class CalculatorOptions
{
    /// <summary><c>Calculator:Enabled</c>: <c>true</c> or <c>false</c>, as text so that another word stops the start.</summary>
    public string Enabled { get; set; } = bool.TrueString;

    public bool IsEnabled => bool.Parse(Enabled);
}
