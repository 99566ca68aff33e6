namespace DrugReference.Rendering.Dosing;

/// <summary>How a field of the dose form is filled.</summary>
public enum FieldKind
{
    /// <summary>A short text, mostly a number.</summary>
    Text,

    /// <summary>A date, as the device offers it.</summary>
    Date,

    /// <summary>One of some choices, or none, in a list that opens.</summary>
    Select,

    /// <summary>One of some choices, all of them visible.</summary>
    Radios,

    /// <summary>Yes when ticked.</summary>
    Check,

    /// <summary>A figure with a unit that must be chosen.</summary>
    Measure,
}
