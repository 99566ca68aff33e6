using BenchmarkDotNet.Attributes;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Search;

namespace DrugReference.Benchmarks.Parts;

/// <summary>Queries over the shipped content, of which everything is kept that one query leaves for the next.</summary>
[MemoryDiagnoser]
public class SearchParts
{
    private readonly string _folder = Directory.CreateTempSubdirectory("drugreference-").FullName;
    private Formulary _formulary = null!; // Set before each run.

    [Params("inotu", "vod incidence", "liver", "inotuzumb")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public async Task BuildAsync() => _formulary = await new FormularyStore(_folder, TimeProvider.System)
        .PrebuildAsync(ContentLoader.Load("content"), CancellationToken.None);

    [GlobalCleanup]
    public void Delete()
    {
        _formulary.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public Task<SearchResults> SearchAsync() => _formulary.SearchAsync(new SearchRequest(Query), CancellationToken.None);
}
