using DrugReference.Domain.Formularies;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests;

/// <summary>A formulary in a SQLite file of its own.</summary>
internal sealed class Opened : IDisposable
{
    private readonly TemporaryFolder _folder;

    private Opened(TemporaryFolder folder, Formulary formulary) => (_folder, Formulary) = (folder, formulary);

    public Formulary Formulary { get; }

    public static Task<Opened> WithAsync(params Drug[] drugs) => WithAsync(Samples.Content(drugs));

    public static async Task<Opened> WithAsync(FormularyContent content)
    {
        var folder = new TemporaryFolder();
        var store = new FormularyStore(folder.Path, TimeProvider.System);
        return new Opened(folder, await store.BuildAsync(content, previous: null, CancellationToken.None));
    }

    public Task<SearchResults> SearchAsync(string text, HitKinds kinds = HitKinds.All) =>
        Formulary.SearchAsync(new SearchRequest(text) { Kinds = kinds }, CancellationToken.None);

    public void Dispose()
    {
        Formulary.Close();
        _folder.Dispose();
    }
}
