using System.IO.Compression;
using System.Text;
using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Web.Hosting;

namespace DrugReference.Web.Offline;

/// <summary>Which drugs a device keeps.</summary>
internal static class KeptDrugs
{
    /// <summary>Of everything that is kept, as it is sent.</summary>
    public const int MostBytes = 5_000_000;

    /// <summary>The frame of a page: what stands on it beside the text of a drug.</summary>
    public const int BytesOfFrame = 5_000;

    /// <summary>The form of the calculator, and its regimen.</summary>
    private const int BytesOfRegimen = 15_000;

    /// <summary>A text is kept as a page and once more to be searched.</summary>
    private const int Times = 2;

    /// <summary>The drugs that are named, or all in the order of the A to Z, as long as there is room for them.</summary>
    /// <param name="room">Bytes that are left for them.</param>
    public static async Task<IReadOnlyList<DrugListing>> ChooseAsync(
        Formulary formulary, OfflineOptions options, int room, CancellationToken cancellationToken)
    {
        var all = await formulary.ListDrugsAsync(cancellationToken);
        var wanted = options.DrugList is { } named
            ? named.Distinct().Select(slug => all.FirstOrDefault(drug => drug.Slug == slug)).OfType<DrugListing>()
            : all;
        var kept = new List<DrugListing>();
        foreach (var listing in wanted.Where(drug => !options.WithdrawnList.Contains(drug.Slug)))
        {
            if (await formulary.FindDrugAsync(listing.Slug, cancellationToken) is not { } drug || (room -= SizeOf(drug)) < 0)
            {
                break;
            }

            kept.Add(listing);
        }

        return kept;
    }

    /// <summary>At most what a drug takes: it is sent better compressed than this.</summary>
    private static int SizeOf(Drug drug)
    {
        var text = string.Concat(drug.Monograph.Sections.Select(section => section.Title + section.Html)
            .Concat(drug.Monograph.Faqs.Select(faq => faq.Question + faq.AnswerHtml)));
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return (Times * (int)compressed.Length) + BytesOfFrame + (drug.Regimen is null ? 0 : BytesOfRegimen);
    }
}
