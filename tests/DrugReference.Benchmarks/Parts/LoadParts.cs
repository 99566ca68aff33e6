using BenchmarkDotNet.Attributes;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Formularies;

namespace DrugReference.Benchmarks.Parts;

/// <summary>From the shipped content to a formulary: listed, read, written to a file, and opened again.</summary>
[MemoryDiagnoser]
public class LoadParts
{
    private readonly string _folder = Directory.CreateTempSubdirectory("drugreference-").FullName;
    private FormularyContent _content = null!; // Set before each run.

    [GlobalSetup]
    public async Task BuildAsync()
    {
        _content = ContentLoader.Load("content");
        (await new FormularyStore(_folder, TimeProvider.System).PrebuildAsync(_content, CancellationToken.None)).Close();
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public string List() => ContentLoader.List(_content.Root).Digest;

    [Benchmark]
    public int Read() => _content.Sources.Count(source => source.Read().Drug is not null);

    [Benchmark]
    public async Task OpenAsync() =>
        (await new FormularyStore(_folder, TimeProvider.System).OpenPrebuiltAsync(_content, CancellationToken.None))!.Close();
}
