using System.Globalization;
using DrugReference.Content;
using DrugReference.Content.Files;
using DrugReference.Data;
using DrugReference.Faults.Tests.Injection;
using DrugReference.Web.Formularies;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Faults.Tests;

/// <summary>A content folder that is exchanged for another one again and again while it is read, as by a checkout.</summary>
[Trait("Fault", "F18")]
public sealed class SwapTests : IDisposable
{
    private const int Swaps = 400;
    private const int Drugs = 40;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");
    private readonly CurrentFormulary _current = new();
    private readonly LineKeeper _log = new();

    [Fact]
    public async Task FolderThatIsSwappedWhileItIsRead_IsServedWholeInOneVersion()
    {
        Write("content", "old", DateTime.UtcNow.AddHours(-2));
        Write("next", "new", DateTime.UtcNow.AddHours(-1));
        var loader = new FormularyLoader(
            new FormularyStore(In("cache"), TimeProvider.System), _current,
            Options.Create(new PathOptions { Content = In("content") }), Options.Create(new ContentLimits()), new HurriedTime(), _log);
        await loader.StartAsync(CancellationToken.None);
        var swapping = Task.Run(SwapAsync);

        var versions = new HashSet<string>();
        while (!swapping.IsCompleted)
        {
            await loader.UpdateAsync(isDamaged: false, CancellationToken.None);
            versions.Add(await VersionAsync());
        }

        await swapping;
        await loader.UpdateAsync(isDamaged: false, CancellationToken.None);

        Assert.Equal("old", await VersionAsync());
        Assert.Equal(["new", "old"], versions.Order());
        Assert.All(_log.Lines.Where(line => line.Contains("cannot be read now", StringComparison.Ordinal)), line =>
            Assert.Matches($"{nameof(ContentChangedException)}|{nameof(DirectoryNotFoundException)}", line));
    }

    public void Dispose()
    {
        _current.Value?.Close();
        _folder.Delete(recursive: true);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string folder, string version, DateTime at)
    {
        Directory.CreateDirectory(In(folder));
        for (var drug = 0; drug < Drugs; drug++)
        {
            var file = Path.Combine(In(folder), $"drug{drug}.md");
            File.WriteAllText(
                file, string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Drug{drug}\n---\n## Usage\n\n{version}\n"));

            // Files of one size and one time would be taken for the same.
            File.SetLastWriteTimeUtc(file, at);
        }
    }

    /// <summary>
    /// An even number of times, in haste and with rests in which a reload can be finished. Sometimes there is no folder for a moment.
    /// </summary>
    private async Task SwapAsync()
    {
        var random = new Random(20261122);
        for (var swap = 0; swap < Swaps; swap++)
        {
            Directory.Move(In("content"), In("last"));
            await PauseAsync(swap % 10 == 0 ? 1 : 0);
            Directory.Move(In("next"), In("content"));
            Directory.Move(In("last"), In("next"));
            await PauseAsync(swap % 20 == 0 ? 400 : random.Next(12));
        }
    }

    private static Task PauseAsync(int milliseconds) => milliseconds == 0 ? Task.CompletedTask : Task.Delay(milliseconds);

    /// <summary>The one version of which all drugs are.</summary>
    private async Task<string> VersionAsync()
    {
        using var lease = _current.Lease();
        var drugs = await lease.Formulary.ListDrugsAsync(CancellationToken.None);
        var texts = new List<string>();
        foreach (var drug in drugs)
        {
            texts.Add((await lease.Formulary.FindDrugAsync(drug.Slug, CancellationToken.None))!.Monograph.Sections[0].Text);
        }

        Assert.Equal(Drugs, drugs.Count);
        return Assert.Single(texts.Distinct());
    }

    /// <summary>Waits a tenth of the time for a folder to settle; the minute after which a failure is logged again is always over.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override long TimestampFrequency => 1;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime / 10, period);
    }
}
