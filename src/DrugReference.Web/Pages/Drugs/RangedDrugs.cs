using DrugReference.Data;

namespace DrugReference.Web.Pages.Drugs;

/// <summary>A long list of drugs, of which one part is shown.</summary>
/// <param name="Address">Where the list stands; its parts beside the first have their number behind it.</param>
internal sealed record RangedDrugs(string Address, IReadOnlyList<DrugRange> Ranges, DrugRange Shown)
{
    /// <summary>The list with the part of this number, or null when it has none.</summary>
    public static RangedDrugs? Of(string address, IEnumerable<DrugListing> drugs, int? number)
    {
        var ranges = DrugRange.Of([.. drugs]);
        return ranges.ElementAtOrDefault((number ?? 1) - 1) is { } shown ? new(address, ranges, shown) : null;
    }

    public string AddressOf(DrugRange range) => range.Number == 1 ? Address : $"{Address}/{range.Number}";
}
