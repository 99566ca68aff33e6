using DrugReference.Data;
using DrugReference.Web.Hosting;
using DrugReference.Web.Pages.Drugs;
using DrugReference.Web.Pages.Shared;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Offline;

/// <summary>Says what a device keeps; found out once for each content and day.</summary>
internal sealed class OfflineCopies(
    EndpointDataSource endpoints, IOptions<OfflineOptions> options, IOptions<CalculatorOptions> calculator, TimeProvider time)
{
    /// <summary>The engine, and the styles and scripts of the pages.</summary>
    private const int BytesOfProgram = 1_700_000;

    private readonly Lazy<IReadOnlyList<StaticFile>> _files = new(() => [.. StaticFile.OfPages(endpoints), .. EngineAssets.ScriptsOf(endpoints)]);
    private readonly Lazy<IReadOnlyList<StaticFile>> _engine = new(() => EngineAssets.RuntimeOf(endpoints));
    private (Formulary Formulary, OfflineCopy Copy)? _last;

    public async Task<OfflineCopy> OfAsync(Formulary formulary, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (_last is { } last && last.Formulary == formulary && last.Copy.Day == day)
        {
            return last.Copy;
        }

        var all = await formulary.ListDrugsAsync(cancellationToken);

        // The page of all questions gives answers, not only names.
        var lists = Lists(all).Where(page => page != "faqs" || !all.Any(drug => options.Value.WithdrawnList.Contains(drug.Slug))).ToList();
        var room = KeptDrugs.MostBytes - BytesOfProgram - (lists.Count * KeptDrugs.BytesOfFrame);
        var drugs = await KeptDrugs.ChooseAsync(formulary, options.Value, room, cancellationToken);
        var copy = new OfflineCopy(
            Edition.Of(formulary), formulary.Digest, day, options.Value.Days, [.. drugs.Select(drug => drug.Slug)],
            [.. lists, .. drugs.SelectMany(PagesOf)], _files.Value,
            options.Value.HasEngine ? _engine.Value : [], options.Value.HasEngine ? [.. DataOf(formulary)] : []);
        _last = (formulary, copy);
        return copy;
    }

    private IEnumerable<string> DataOf(Formulary formulary) =>
        calculator.Value.IsEnabled
            ? [$"offline/{formulary.Digest}/search.json", $"offline/{formulary.Digest}/doses.json"]
            : [$"offline/{formulary.Digest}/search.json"];

    private IEnumerable<string> PagesOf(DrugListing drug) =>
        drug.HasRegimen && calculator.Value.IsEnabled ? [$"drugs/{drug.Slug}", $"drugs/{drug.Slug}/dose"] : [$"drugs/{drug.Slug}"];

    /// <summary>The pages that lead to the drugs.</summary>
    private static List<string> Lists(IReadOnlyList<DrugListing> drugs) =>
    [
        "", "drugs", "classes", "calculators", "faqs", "search", "offline",
        .. drugs.Count <= DrugsPage.MostOnOnePage
            ? DrugClass.Of(drugs).Select(found => found.Address[1..])
            : drugs.GroupBy(drug => drug.Letter).SelectMany(letter => DrugRange.Of([.. letter])
                .Select(range => LetterBar.AddressOf(letter.Key)[1..] + (range.Number == 1 ? "" : $"/{range.Number}"))),
    ];
}
