using System.Diagnostics;
using DrugReference.Content;
using DrugReference.Content.Files;
using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Formularies;

/// <summary>Turns the content folder into the formulary that serves: what did not change is not read again.</summary>
internal sealed class FormularyLoader(
    FormularyStore store,
    CurrentFormulary current,
    IOptions<PathOptions> paths,
    IOptions<ContentLimits> limits,
    TimeProvider time,
    ILogger<FormularyLoader> logger)
{
    /// <summary>A folder that is being written to settles; if it does not, the load fails.</summary>
    private const int MaxAttempts = 5;

    /// <summary>Two listings this far apart that are alike mean that nobody is writing.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    /// <summary>What goes on failing at each look is logged once in this time.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private long? _failedAt;
    private bool _wasInMemory;

    /// <summary>The content that was refused; it is not tried again until it changes.</summary>
    private string? _refusedDigest;

    /// <summary>Loads the content for the first time. What the last start has made of it is used as it is.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        if (await store.OpenLatestAsync(
            paths.Value.Content, ContentLoader.ReaderWith(limits.Value), cancellationToken) is { } latest)
        {
            current.Swap(latest);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var listing = List();
                if (current.Value?.Digest != listing.Digest)
                {
                    await TakeFirstAsync(listing.Read(), cancellationToken);
                }

                break;
            }
            catch (ContentChangedException exception) when (attempt < MaxAttempts)
            {
                LoaderLog.ContentChanged(logger, exception.Message);
                await Task.Delay(Settling, time, cancellationToken);
            }
        }

        await ReportAsync(clock.ElapsedMilliseconds, cancellationToken);
    }

    /// <summary>Takes a changed content into service when it has settled, and makes a file anew that is gone or damaged.</summary>
    /// <param name="isDamaged">Whether the file of the formulary that serves is known to be damaged.</param>
    public async Task UpdateAsync(bool isDamaged, CancellationToken cancellationToken)
    {
        try
        {
            var listing = List();
            var mustRebuild = isDamaged || current.Value is { Path: { } path } && !File.Exists(path);
            if (!mustRebuild && listing.Digest == current.Value?.Digest)
            {
                // What was refused meanwhile has been taken back.
                current.Refusal = null;
                return;
            }

            if (!mustRebuild && listing.Digest == _refusedDigest && current.Refusal is not null)
            {
                return;
            }

            await Task.Delay(Settling, time, cancellationToken);
            if (List().Digest != listing.Digest)
            {
                return; // Still being written to: the next tick or change comes.
            }

            var clock = Stopwatch.StartNew();
            if (await TakeAsync(listing.Read(), cancellationToken, mustRebuild))
            {
                await ReportAsync(clock.ElapsedMilliseconds, cancellationToken);
            }
        }
        catch (DamagedFormularyException exception) when (!isDamaged)
        {
            // The last good version of a drug was to be taken from what serves.
            LoaderLog.Damaged(logger, exception.GetBaseException().Message);
            await UpdateAsync(isDamaged: true, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The folder may be gone for a moment, as in a checkout. Whatever it is: what serves goes on serving.
            ReportFailure(exception);
        }
    }

    private void ReportFailure(Exception exception)
    {
        if (_failedAt is not { } failedAt || time.GetElapsedTime(failedAt) >= Silence)
        {
            _failedAt = time.GetTimestamp();
            LoaderLog.UpdateFailed(logger, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private ContentListing List() => ContentLoader.List(
        paths.Value.Content,
        current.Value is { } formulary ? new KnownFiles(formulary.Files, formulary.ListedAt) : null,
        limits.Value);

    /// <summary>What was made beforehand is for a portal that has nothing of its own: it knows no last good version of a drug.</summary>
    private async Task TakeFirstAsync(FormularyContent content, CancellationToken cancellationToken)
    {
        if (current.Value is null && await store.OpenPrebuiltAsync(content, cancellationToken) is { } prebuilt)
        {
            current.Swap(prebuilt);
        }
        else
        {
            await TakeAsync(content, cancellationToken);
        }
    }

    /// <summary>False when the content is refused.</summary>
    private async Task<bool> TakeAsync(FormularyContent content, CancellationToken cancellationToken, bool fromTheBeginning = false)
    {
        try
        {
            current.Swap(await store.BuildAsync(content, fromTheBeginning ? null : current.Value, cancellationToken));
            _refusedDigest = null;
            return true;
        }
        catch (RefusedFormularyException refused)
        {
            _refusedDigest = content.Digest;
            current.Refusal = new ContentRefusal(time.GetUtcNow(), refused.Message, refused.Problems);
            LoaderLog.Refused(logger, refused.Message, refused.Problems.Count);
            return false;
        }
    }

    private async Task ReportAsync(long elapsed, CancellationToken cancellationToken)
    {
        using var lease = current.Lease();
        var isInMemory = lease.Formulary.Path is null;
        if (isInMemory && !_wasInMemory)
        {
            LoaderLog.InMemory(logger);
        }

        _wasInMemory = isInMemory;
        await LoaderLog.LoadedAsync(logger, lease.Formulary, elapsed, cancellationToken);
    }
}
