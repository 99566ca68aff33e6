namespace DrugReference.Domain.Dosing;

/// <summary>How well a fact of a regimen is supported.</summary>
public enum Evidence
{
    /// <summary>Read in a label, or in a text that follows one.</summary>
    Label,

    /// <summary>Not yet found in a label that could be read; it is shown as such.</summary>
    Unverified,

    /// <summary>Not the label's words, or the label is silent: this is the portal's own choice.</summary>
    Assumption,
}
