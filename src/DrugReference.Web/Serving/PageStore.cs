using System.Collections.Concurrent;
using System.Threading.Channels;
using DrugReference.Data;

namespace DrugReference.Web.Serving;

/// <summary>
/// The pages of the formulary that serves, as bytes. When they fill the memory that is theirs, those that were not asked for
/// since the last time are forgotten; with another formulary, or on another day, all are.
/// </summary>
internal sealed class PageStore(TimeProvider time) : BackgroundService
{
    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly Channel<KeptPage> _uncompressed = Channel.CreateBounded<KeptPage>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile Generation _pages = new(null, default, new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    public KeptPage? Find(Formulary formulary, string path)
    {
        var pages = _pages;
        if (pages.Formulary != formulary || pages.Day != Today)
        {
            return null;
        }

        if (!pages.Recent.TryGetValue(path, out var page) && pages.Older.TryRemove(path, out page))
        {
            Add(pages, path, page);
        }

        return page;
    }

    public void Keep(Formulary formulary, string path, KeptPage page)
    {
        // Addresses in other letter cases lead to the same page, and are too many to be kept.
        if (path.Any(char.IsUpper))
        {
            return;
        }

        var pages = _pages;
        if (pages.Formulary != formulary || pages.Day != Today)
        {
            _pages = pages = new Generation(formulary, Today, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        }

        Add(pages, path, page);
        _uncompressed.Writer.TryWrite(page);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var page in _uncompressed.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Run(page.AddBrotli, stoppingToken);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private void Add(Generation pages, string path, KeptPage page)
    {
        if (pages.Recent.TryAdd(path, page) && pages.Add(page.Size) > MaxBytes / 2)
        {
            _pages = new Generation(pages.Formulary, pages.Day, new(StringComparer.Ordinal), pages.Recent);
        }
    }

    private sealed record Generation(
        Formulary? Formulary, DateOnly Day, ConcurrentDictionary<string, KeptPage> Recent, ConcurrentDictionary<string, KeptPage> Older)
    {
        private long _size;

        public long Add(int size) => Interlocked.Add(ref _size, size);
    }
}
