namespace DrugReference.Domain.Dosing;

/// <summary>How strongly a finding speaks against giving the dose; the strongest comes first.</summary>
public enum FindingSeverity
{
    /// <summary>The regimen ends here: no dose is shown.</summary>
    Stop,

    /// <summary>The dose waits until the condition is met.</summary>
    Hold,

    /// <summary>Something to check before the dose is given.</summary>
    Caution,

    /// <summary>Something to know beside the dose.</summary>
    Note,
}
