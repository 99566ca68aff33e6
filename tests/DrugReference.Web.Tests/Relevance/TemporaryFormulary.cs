using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Formularies;

namespace DrugReference.Web.Tests.Relevance;

/// <summary>A formulary of a content folder, with the vocabulary that the product ships.</summary>
internal sealed class TemporaryFormulary : IDisposable
{
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("drugreference-");

    private TemporaryFormulary(FormularyContent content) => Content = content;

    public FormularyContent Content { get; }

    public Formulary Formulary { get; private set; } = null!; // Set by InitializeAsync.

    public static async Task<TemporaryFormulary> OfAsync(string folder)
    {
        var shipped = ContentLoader.Load(Path.Combine(Repository.Folder, "content")).Vocabulary;
        var made = new TemporaryFormulary(ContentLoader.Load(folder) with { Vocabulary = shipped });
        made.Formulary = await new FormularyStore(made._cache.FullName, TimeProvider.System)
            .BuildAsync(made.Content, previous: null, CancellationToken.None);
        return made;
    }

    public void Dispose()
    {
        Formulary.Close();
        _cache.Delete(recursive: true);
    }
}
