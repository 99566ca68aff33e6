namespace DrugReference.Domain.Search;

/// <summary>A drug that is not in this formulary.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Different">A drug of the formulary that is a different one, however alike the names, or null.</param>
public sealed record NotHeldDrug(string Name, ShownDrug? Different);
