using System.Diagnostics;
using System.Globalization;
using DrugReference.Faults.Tests.Injection;
using Xunit.Abstractions;

namespace DrugReference.Faults.Tests;

/// <summary>
/// A minute of a ward whose content changes all the time; <c>tests/tools/soak.sh</c> goes on for as long as it is told, and says
/// how memory and handles grow.
/// </summary>
[Collection(nameof(Load))]
[Trait("Fault", "F30")]
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private const int MostMegabytes = 600;

    /// <summary>Connections of the ward that are being opened, files that are being read.</summary>
    private const int Margin = 20;

    /// <summary>At least; with DRUGREFERENCE_LONG=1 readers who never rest ask a million times meanwhile.</summary>
    private static readonly (int Requests, int Editions) Least = Load.IsLong ? (1_000_000, 200) : (0, 0);

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(Load.IsLong ? 0 : 40);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(Load.IsLong ? 2 : 5);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    private readonly WardContent _content = new();

    [NeedsFact(Need.ManyOpenFiles)]
    public async Task MinuteOfReadingAndReloading_FailsNothingAndKeepsNoHandle()
    {
        using var portal = new PortalProcess(_content.Path, _content.Cache);
        await using var ward = new Ward(await portal.AddressAsync(), 8, rest: Rest);
        var (early, late, edition) = (0, 0, 0);
        for (var clock = Stopwatch.StartNew(); ward.Failures.Count == 0 && (clock.Elapsed < Time || ward.Requests < Least.Requests || edition < Least.Editions);)
        {
            _content.Write(++edition);
            await Task.Delay(Pause);
            early = clock.Elapsed < WarmUp ? Math.Max(early, portal.OpenFiles) : early;
            late = portal.OpenFiles;
        }

        await ward.StopAsync(_content);
        var megabytes = portal.ResidentMegabytes;
        Assert.InRange(ward.EditionsSeen, 2, edition + 1);
        Assert.InRange(late, 0, early + Margin);
        Assert.InRange(megabytes, 0, MostMegabytes);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ward.Requests} requests, {ward.EditionsSeen} editions, p99 {ward.Slowest:0} ms, {early} files, then {late}, {megabytes} MB"));
    }

    public void Dispose() => _content.Dispose();
}
