using DrugReference.Data;

namespace DrugReference.Web.Api.Answers;

/// <summary>A drug as it stands in the list of all.</summary>
internal sealed record DrugSummary
{
    /// <summary>International non-proprietary name.</summary>
    public required string Name { get; init; }

    /// <summary>Name in addresses: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Brand names.</summary>
    public required IReadOnlyList<string> BrandNames { get; init; }

    /// <summary>Development codes, abbreviations and other names.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>Pharmacological class in words, where it is known.</summary>
    public required string? Class { get; init; }

    /// <summary>Whether the source marks the drug as banned.</summary>
    public required bool Banned { get; init; }

    /// <summary>When the text was last changed, where its file says so.</summary>
    public required DateTimeOffset? LastModified { get; init; }

    /// <summary>Whether doses of the drug can be calculated from a regimen.</summary>
    public required bool HasRegimen { get; init; }

    /// <summary>Address of the drug's page.</summary>
    public required string Url { get; init; }

    public static DrugSummary Of(DrugListing drug) => new()
    {
        Name = drug.Name,
        Slug = drug.Slug,
        BrandNames = drug.BrandNames,
        OtherNames = drug.OtherNames,
        Class = drug.DrugClass,
        Banned = drug.IsBanned,
        LastModified = drug.LastModified,
        HasRegimen = drug.HasRegimen,
        Url = ApiAddress.Of(drug.Slug),
    };
}
