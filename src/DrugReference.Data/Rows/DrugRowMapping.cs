using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Rows;

/// <summary>Turns rows back into what the domain calls them.</summary>
internal static class DrugRowMapping
{
    public static DrugListing ToListing(this DrugRow row) => new(
        row.Slug, row.Name, char.IsAsciiLetter(row.SortKey[0]) ? row.SortKey[0] : '#', row.Identity.BrandNames, row.Identity.OtherNames,
        row.DrugClass, row.IsBanned, row.LastModified, row.HasRegimen);

    /// <summary>What a list of hits says of the drug.</summary>
    public static ShownDrug ToShown(this DrugRow row) =>
        new(row.Slug, row.Name, row.Identity.BrandNames, row.IsBanned, row.HasRegimen, row.Description);

    /// <summary>The drug, with those of its passages that were read.</summary>
    public static Drug ToDrug(this DrugRow row)
    {
        var sections = row.Passages.Where(passage => !passage.IsFaq).Select(passage => new Section(
            passage.Anchor, passage.Kind, passage.Title, passage.Level, passage.Path, passage.Html, passage.Text));
        var faqs = row.Passages.Where(passage => passage.IsFaq).Select(passage => new Faq(
            passage.Anchor, passage.Title, passage.Html, passage.Text));
        var monograph = new Monograph(
            row.Slug, row.Title, row.Description, row.IsBanned, row.LastModified, [.. sections], [.. faqs], row.File);
        return new Drug(monograph, row.Identity, row.Regimen, row.IsIncomplete) { UpdateRefusedAt = row.UpdateRefusedAt };
    }
}
