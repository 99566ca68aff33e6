namespace DrugReference.Rendering;

/// <summary>Places of a drug's page that other pages lead to.</summary>
public static class MonographPlaces
{
    /// <summary>The list of sources.</summary>
    public const string Sources = "source-list";
}
