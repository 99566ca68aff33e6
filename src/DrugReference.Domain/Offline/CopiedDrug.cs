using System.Text.Json.Serialization;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Offline;

/// <summary>One drug of a <see cref="DoseCopy"/>: its dosing rules, and what every result says of it.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">International non-proprietary name.</param>
/// <param name="BrandNames">Brand names.</param>
/// <param name="Labels">The labels that its text follows.</param>
/// <param name="Sources">The sources that its rules cite.</param>
/// <param name="Review">Who has reviewed it, or <see langword="null"/> while nobody has.</param>
/// <param name="Regimen">The dosing rules.</param>
public sealed record CopiedDrug(
    string Slug,
    string Name,
    IReadOnlyList<string> BrandNames,
    IReadOnlyList<LabelText> Labels,
    IReadOnlyList<Source> Sources,
    Review? Review,
    Regimen Regimen)
{
    /// <summary>What is known of it here.</summary>
    [JsonIgnore]
    public DrugIdentity Identity => new() { Name = Name, BrandNames = BrandNames, Labels = Labels, Sources = Sources, Review = Review };

    /// <summary>Copies a drug.</summary>
    /// <param name="drug">The drug.</param>
    /// <returns>The copy, or <see langword="null"/> where it has no dosing rules.</returns>
    public static CopiedDrug? Of(Drug drug)
    {
        ArgumentNullException.ThrowIfNull(drug);
        var identity = drug.Identity;
        return drug.Regimen is { } regimen
            ? new(drug.Monograph.Slug, identity.Name, identity.BrandNames, identity.Labels, identity.Sources, identity.Review, regimen)
            : null;
    }

    internal static CopiedDrug Read(JsonMap map) => new(
        map.Text("slug"), map.Text("name"), map.Texts("brandNames"),
        map.Maps("labels", label => new LabelText(label.Text("id"), label.Text("name"), label.Text("text"), label.Texts("sourceIds"))),
        map.Maps("sources", ReadSource),
        map.MapOrNull("review", review => new Review(review.Text("by"), review.Date("on"), review.Date("until"))),
        map.Map("regimen", RegimenMap.Regimen));

    private static Source ReadSource(JsonMap map)
    {
        // Written too, though it follows from the id.
        _ = map.Text("anchor");
        return new(map.Text("id"), map.Text("title"), map.TextOrNull("url"));
    }
}
