using System.Text.Json;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests;

/// <summary>A formulary in a SQLite file of its own.</summary>
internal sealed class Opened : IDisposable
{
    private readonly TemporaryFolder _folder;
    private OfflineSearch? _kept;

    private Opened(TemporaryFolder folder, Formulary formulary) => (_folder, Formulary) = (folder, formulary);

    public Formulary Formulary { get; }

    public static Task<Opened> WithAsync(params Drug[] drugs) => WithAsync(Samples.Content(drugs));

    public static async Task<Opened> WithAsync(FormularyContent content)
    {
        var folder = new TemporaryFolder();
        var store = new FormularyStore(folder.Path, TimeProvider.System);
        return new Opened(folder, await store.BuildAsync(content, previous: null, CancellationToken.None));
    }

    public Task<SearchResults> SearchAsync(string text, HitKinds kinds = HitKinds.All) => SearchAsync(new SearchRequest(text) { Kinds = kinds });

    /// <summary>What is found, which is what a copy of the whole formulary finds without the file.</summary>
    public async Task<SearchResults> SearchAsync(SearchRequest request)
    {
        var found = await Formulary.SearchAsync(request, CancellationToken.None);
        _kept ??= (await CopyAsync()).Open();
        Assert.Equal(Shown(found), Shown(_kept.Find(request)));
        return found;
    }

    /// <summary>A copy of some drugs, or of all, as a browser reads it.</summary>
    public async Task<SearchCopy> CopyAsync(params string[] slugs)
    {
        var kept = slugs.Length > 0 ? slugs : (await Formulary.ListDrugsAsync(CancellationToken.None)).Select(drug => drug.Slug);
        var copy = await Formulary.ReadSearchCopyAsync(kept.ToHashSet(), CancellationToken.None);
        return SearchCopyJson.Read(SearchCopyJson.Write(copy), Formulary.Digest);
    }

    /// <summary>All but the numbers of the drugs.</summary>
    private static string Shown(SearchResults results) =>
        JsonSerializer.Serialize(new { results.Hits, results.HasMore, results.Correction, results.NotHeld, results.Query.Limit });

    public void Dispose()
    {
        Formulary.Close();
        _folder.Dispose();
    }
}
