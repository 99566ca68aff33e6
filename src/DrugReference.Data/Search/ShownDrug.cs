namespace DrugReference.Data.Search;

/// <summary>What a list of hits says of a drug.</summary>
internal sealed record ShownDrug(DrugListing Listing, string? Description);
