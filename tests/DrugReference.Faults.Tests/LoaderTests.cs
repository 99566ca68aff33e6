using System.Text;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Faults.Tests.Injection;
using DrugReference.Web.Formularies;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Faults.Tests;

/// <summary>Reloads that meet what nobody has thought of.</summary>
[Trait("Fault", "F22")]
public sealed class LoaderTests : IDisposable
{
    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("drugreference-");
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("drugreference-");
    private readonly CurrentFormulary _current = new();
    private readonly StubbornTime _time = new();
    private readonly LineKeeper _log = new();
    private readonly FormularyLoader _loader;

    public LoaderTests() => _loader = new FormularyLoader(
        new FormularyStore(_cache.FullName, TimeProvider.System), _current,
        Options.Create(new PathOptions { Content = _content.FullName }), Options.Create(new ContentLimits()), _time, _log);

    [Fact]
    public async Task FailureThatGoesOn_IsLoggedOnceAMinuteAndTheOldContentServes()
    {
        Write("one", "first");
        await _loader.StartAsync(CancellationToken.None);
        var served = _current.Value;
        Write("one", "second");
        _time.Refuses = true;

        for (var seconds = 0; seconds < 90; seconds += 5)
        {
            _time.Seconds = seconds;
            await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);
        }

        Assert.Same(served, _current.Value);
        Assert.Equal(2, _log.Lines.Count(line => line.Contains("No timer", StringComparison.Ordinal)));
        _time.Refuses = false;
        await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);
        Assert.NotSame(served, _current.Value);
    }

    /// <summary>The last good version of a drug that went bad is wanted from a file that is damaged by then.</summary>
    [Fact]
    [Trait("Fault", "F05")]
    public async Task DamagedFormularyBeforeIt_IsMadeAnewFromTheContent()
    {
        foreach (var drug in new[] { "one", "two", "three" })
        {
            // So long that counting rows does not read it, and keeps nothing of it in memory.
            Write(drug, string.Concat(Enumerable.Repeat("many words ", 1_000)) + "sentinel");
        }

        await _loader.StartAsync(CancellationToken.None);
        Overwrite(_current.Value!.Path!, "sentinel", "SENTINEL");
        await File.WriteAllTextAsync(PathOf("one"), "broken");

        await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);

        var drugs = await _current.Value!.ListDrugsAsync(CancellationToken.None);
        Assert.Equal(["three", "two"], drugs.Select(drug => drug.Slug));
        Assert.NotNull(await _current.Value!.FindDrugAsync("two", CancellationToken.None));
        Assert.Contains(_log.Lines, line => line.Contains("damaged", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _current.Value?.Close();
        _content.Delete(recursive: true);
        _cache.Delete(recursive: true);
    }

    private string PathOf(string drug) => Path.Combine(_content.FullName, drug + ".md");

    private void Write(string drug, string text) => File.WriteAllText(PathOf(drug), $"---\ntitle: {drug}\n---\n## Usage\n\n{text}\n");

    private static void Overwrite(string path, string text, string by)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var changed = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(text, by, StringComparison.Ordinal));
        stream.Position = 0;
        stream.Write(changed);
    }

    /// <summary>A clock that is set by hand and may refuse to wait.</summary>
    private sealed class StubbornTime : TimeProvider
    {
        public bool Refuses { get; set; }

        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => Refuses
            ? throw new InvalidOperationException("No timer.")
            : base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
