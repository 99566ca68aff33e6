namespace DrugReference.Domain.Quantities;

/// <summary>What a dose is multiplied by.</summary>
public enum DosePer
{
    /// <summary>The body surface area: mg/m².</summary>
    SquareMetre,

    /// <summary>The actual body weight: mg/kg.</summary>
    Kilogram,

    /// <summary>Nothing: the same dose in mg for everybody.</summary>
    Patient,
}
