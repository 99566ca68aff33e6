namespace DrugReference.Domain.Search;

/// <summary>A drug that the formulary does not hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Alike">Number of the drug of the formulary that it must not be taken for, or null.</param>
public sealed record OtherDrug(string Name, int? Alike);
