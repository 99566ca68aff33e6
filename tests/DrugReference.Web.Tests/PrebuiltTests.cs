using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Faults.Tests.Injection;
using DrugReference.Web.Formularies;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Tests;

/// <summary>A portal that starts with a file that was made beforehand, of a content that stood elsewhere.</summary>
public sealed class PrebuiltTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");
    private readonly CurrentFormulary _current = new();
    private readonly FormularyStore _store;
    private readonly FormularyLoader _loader;
    private readonly string _there;
    private readonly string _here;

    public PrebuiltTests()
    {
        (_there, _here) = (_folder.CreateSubdirectory("there").FullName, _folder.CreateSubdirectory("here").FullName);
        _store = new FormularyStore(Path.Combine(_folder.FullName, "cache"), TimeProvider.System);
        _loader = new FormularyLoader(
            _store, _current, Options.Create(new PathOptions { Content = _here }), Options.Create(new ContentLimits()),
            TimeProvider.System, new LineKeeper());
    }

    [Fact]
    public async Task Portal_StartsWithItAndKeepsItWhenTheContentChanges()
    {
        Write(_there, "one");
        Write(_here, "one");
        var built = await PrebuildAsync();

        await _loader.StartAsync(CancellationToken.None);
        var started = _current.Value!;
        Write(_here, "two more");
        await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);

        Assert.Equal((built.Path, built.LoadedAt), (started.Path, started.LoadedAt));
        Assert.NotEqual(built.Path, _current.Value!.Path);
        Assert.True(File.Exists(built.Path));
    }

    /// <summary>Images give all files one time, and 0.8 is as long as 0.5: size and time of another place prove nothing.</summary>
    [Fact]
    public async Task Portal_ReadsAContentOfTheSameSizesAndTimesThatIsAnother()
    {
        Write(_there, "Give 0.8.");
        Write(_here, "Give 0.5.");
        await PrebuildAsync();

        await _loader.StartAsync(CancellationToken.None);

        var drug = await _current.Value!.FindDrugAsync("drug", CancellationToken.None);
        Assert.Equal("Give 0.5.", Assert.Single(drug!.Monograph.Sections).Text);
    }

    public void Dispose()
    {
        _current.Value?.Close();
        _folder.Delete(recursive: true);
    }

    private async Task<Formulary> PrebuildAsync()
    {
        var built = await _store.PrebuildAsync(ContentLoader.Load(_there), CancellationToken.None);
        built.Close();
        return built;
    }

    private static void Write(string folder, string text)
    {
        var file = Path.Combine(folder, "drug.md");
        File.WriteAllText(file, $"---\ntitle: Drug\n---\n## Usage\n\n{text}\n");
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }
}
