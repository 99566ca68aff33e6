namespace DrugReference.Domain.Dosing;

/// <summary>How a number is held against another.</summary>
public enum Comparison
{
    /// <summary>Greater than.</summary>
    Above,

    /// <summary>Greater than or equal to.</summary>
    AtLeast,

    /// <summary>Less than.</summary>
    Below,

    /// <summary>Less than or equal to.</summary>
    AtMost,
}
