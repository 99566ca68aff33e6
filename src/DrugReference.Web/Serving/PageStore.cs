using System.Collections.Concurrent;
using System.Threading.Channels;
using DrugReference.Data;
using DrugReference.Web.Formularies;

namespace DrugReference.Web.Serving;

/// <summary>
/// The pages of the formulary that serves, as bytes. When they fill the memory that is theirs, those that were not asked for
/// since the last time are forgotten; with another formulary, or on another day, all are.
/// </summary>
internal sealed class PageStore(CurrentFormulary current, TimeProvider time) : BackgroundService
{
    private const long MaxBytes = 32 * 1024 * 1024;

    /// <summary>Pages that wait to be compressed as far as they can be; the others do with gzip.</summary>
    private const int MostWaiting = 1024;

    private readonly Channel<KeptPage> _uncompressed = Channel.CreateBounded<KeptPage>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    private Generation _pages = new(null, new(StringComparer.Ordinal));

    /// <summary>What a page depends on beside its address.</summary>
    public Edition EditionOf(Formulary formulary) => new(formulary, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    public KeptPage? Find(string path)
    {
        var pages = Volatile.Read(ref _pages);
        if (pages.Edition is null || current.Value is not { } formulary || pages.Edition != EditionOf(formulary))
        {
            return null;
        }

        if (!pages.Recent.TryGetValue(path, out var page) && pages.Older.TryRemove(path, out page))
        {
            Add(pages, path, page);
        }

        return page;
    }

    public void Keep(Edition edition, string path, KeptPage page)
    {
        // Addresses in other letter cases lead to the same page, and are too many to be kept.
        if (path.Any(char.IsUpper) || edition.Formulary != current.Value || edition != EditionOf(edition.Formulary))
        {
            return;
        }

        var pages = Volatile.Read(ref _pages);
        if (pages.Edition != edition)
        {
            var emptied = new Generation(edition, new(StringComparer.Ordinal));
            Interlocked.CompareExchange(ref _pages, emptied, pages);
            pages = Volatile.Read(ref _pages);
        }

        if (pages.Edition == edition)
        {
            Add(pages, path, page);
            _uncompressed.Writer.TryWrite(page);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var page in _uncompressed.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Run(page.AddBrotli, stoppingToken);
        }
    }

    private void Add(Generation pages, string path, KeptPage page)
    {
        if (pages.Recent.TryAdd(path, page) && pages.Grow(page.Size) > MaxBytes / 2)
        {
            Interlocked.CompareExchange(ref _pages, new Generation(pages.Edition, pages.Recent), pages);
        }
    }

    internal readonly record struct Edition(Formulary Formulary, DateOnly Day);

    private sealed class Generation(Edition? edition, ConcurrentDictionary<string, KeptPage> older)
    {
        private long _size;

        public Edition? Edition => edition;

        public ConcurrentDictionary<string, KeptPage> Recent { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, KeptPage> Older => older;

        public long Grow(int size) => Interlocked.Add(ref _size, size);
    }
}
