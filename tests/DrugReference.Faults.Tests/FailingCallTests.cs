using System.Globalization;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Search;
using DrugReference.Faults.Tests.Injection;
using DrugReference.Web.Formularies;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DrugReference.Faults.Tests;

/// <summary>Alone: the calls of the whole process fail.</summary>
[CollectionDefinition(nameof(FailingCallTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Whichever call to the system fails during a reload: what served goes on serving, whole, and the next look mends it.</summary>
[Collection(nameof(FailingCallTests))]
[Trait("Fault", "F22")]
public sealed class FailingCallTests : IDisposable
{
    private const int Drugs = 12;

    /// <summary>Enough for a handle that is lost in each round to be seen; thousand with DRUGREFERENCE_LONG=1.</summary>
    private static readonly int Rounds = Environment.GetEnvironmentVariable("DRUGREFERENCE_LONG") == "1" ? 1_000 : 50;

    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("drugreference-");
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("drugreference-");
    private readonly CurrentFormulary _current = new();
    private readonly FormularyStore _store;
    private readonly FormularyLoader _loader;

    public FailingCallTests()
    {
        _store = new FormularyStore(_cache.FullName, TimeProvider.System);
        _loader = new FormularyLoader(
            _store, _current, Options.Create(new PathOptions { Content = _content.FullName, Cache = _cache.FullName }),
            Options.Create(new ContentLimits()), new ImpatientTime(), NullLogger<FormularyLoader>.Instance);
    }

    [Theory]
    [InlineData("one call fails")]
    [InlineData("all further calls fail")]
    [InlineData("the cache folder is removed")]
    [InlineData("the content folder is moved away")]
    public async Task FaultAtAnyCallOfAReload_LeavesAWholeFormulary(string fault)
    {
        Write(0);
        await _loader.StartAsync(CancellationToken.None);
        var away = _content.FullName + "-away";
        var (nth, isReached) = (0, true);
        while (isReached)
        {
            nth++;
            Write(nth);

            isReached = await SystemCalls.FromCallAsync(nth, Fault, () => _loader.UpdateAsync(isDamaged: false, CancellationToken.None));

            await AssertWholeAsync(nth - 1, nth);
            if (Directory.Exists(away))
            {
                Directory.Move(away, _content.FullName);
            }

            await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);
            await AssertWholeAsync(nth, nth);
        }

        Assert.True(nth > 20, $"There were only {nth} calls.");

        bool Fault(int callsSince)
        {
            switch (fault)
            {
                case "one call fails":
                    return callsSince == 0;
                case "all further calls fail":
                    return true;
                case "the cache folder is removed" when callsSince == 0:
                    _cache.Delete(recursive: true);
                    return false;
                case "the content folder is moved away" when callsSince == 0:
                    Directory.Move(_content.FullName, away);
                    return false;
                default:
                    return false;
            }
        }
    }

    [Fact]
    public async Task RefusalOfAFolderThatWasHalfEmpty_IsTakenBack()
    {
        Write(0);
        await _loader.StartAsync(CancellationToken.None);
        _content.GetFiles().Skip(2).ToList().ForEach(file => file.Delete());

        await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);
        var refusal = _current.Refusal;
        Write(0);
        await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);

        Assert.NotNull(refusal);
        Assert.Null(_current.Refusal);
    }

    [Fact]
    public async Task StartWhoseCallsFail_OpensAWholeFormularyOrNone()
    {
        Write(0);
        await _loader.StartAsync(CancellationToken.None);
        var (nth, isReached) = (0, true);
        while (isReached)
        {
            nth++;
            Formulary? latest = null;
            isReached = await SystemCalls.FromCallAsync(nth, callsSince => callsSince == 0, async () =>
                latest = await new FormularyStore(_cache.FullName, TimeProvider.System).OpenLatestAsync(
                    _content.FullName, ContentLoader.Reader, CancellationToken.None));
            Assert.True(isReached || latest is not null);
            if (latest is not null)
            {
                Assert.Equal(Drugs, (await latest.ListDrugsAsync(CancellationToken.None)).Count);
            }
        }
    }

    [Fact]
    public async Task ReloadsThatFail_LoseNoHandle()
    {
        Write(0);
        await _loader.StartAsync(CancellationToken.None);
        var before = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            Write(round);
            await SystemCalls.FromCallAsync(
                1 + (round * 7 % 160), callsSince => callsSince == 0 || round % 2 == 0, () => _loader.UpdateAsync(isDamaged: false, CancellationToken.None));
            await _loader.UpdateAsync(isDamaged: false, CancellationToken.None);
            before = round == 10 ? SystemCalls.OpenFiles : before;
        }

        Assert.InRange(SystemCalls.OpenFiles, 0, before + 5);
    }

    public void Dispose()
    {
        _current.Value?.Close();
        _content.Delete(recursive: true);
        _cache.Delete(recursive: true);
    }

    private void Write(int version)
    {
        for (var drug = 0; drug < Drugs; drug++)
        {
            // Two drugs change: the file is copied, and the last good versions may be asked for.
            var text = drug < 2 ? version : 0;
            File.WriteAllText(
                Path.Combine(_content.FullName, $"drug{drug}.md"),
                string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Drug{drug}\n---\n## Usage\n\nVersion {text} for tests.\n"));
        }
    }

    /// <summary>All drugs are there and of one version, search finds them, and nothing half written lies about.</summary>
    private async Task AssertWholeAsync(int oldest, int newest)
    {
        var formulary = _current.Value!;
        var drugs = await formulary.ListDrugsAsync(CancellationToken.None);
        var texts = new List<string>();
        for (var drug = 0; drug < 2; drug++)
        {
            texts.Add((await formulary.FindDrugAsync($"drug{drug}", CancellationToken.None))!.Monograph.Sections[0].Text);
        }

        var found = await formulary.SearchAsync(new SearchRequest("tests"), CancellationToken.None);
        Assert.Equal(Drugs, drugs.Count);
        Assert.Equal(texts[0], texts[1]);
        Assert.Contains(texts[0], new[] { $"Version {oldest} for tests.", $"Version {newest} for tests." });
        Assert.Equal(Drugs, found.Hits.Count);

        Assert.All(
            Directory.Exists(_cache.FullName) ? _cache.GetFiles() : [],
            file => Assert.StartsWith(formulary.Path ?? "no file", file.FullName, StringComparison.Ordinal));
    }

    /// <summary>Waits for nothing.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
