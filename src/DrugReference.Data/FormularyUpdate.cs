using DrugReference.Data.Changes;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Data;

/// <summary>
/// Decides, drug by drug, what a new content puts in the place of the formulary before it: the new version, the last good
/// one, or, when very much goes bad at once, nothing at all.
/// </summary>
internal sealed class FormularyUpdate(FormularyContent content, Formulary? previous, DateTimeOffset now)
{
    /// <summary>Up to this many drugs may go bad in one update without making it look like an accident.</summary>
    private const int BadAlways = 2;

    /// <summary>Above this share of all drugs that go bad, the update is refused.</summary>
    private const double BadShare = 0.05;

    /// <summary>Below this share of the drugs that there were, the folder is taken for half copied.</summary>
    private const double LeastKept = 0.5;

    private readonly List<Problem> _badProblems = [.. content.Problems.Where(problem => problem.Severity == Severity.Error)];
    private int _bad;

    /// <summary>Reads the given drugs and writes what becomes of each.</summary>
    /// <exception cref="RefusedFormularyException">Too much is bad at once.</exception>
    public async Task WriteAsync(
        FormularyWriter writer, IReadOnlyList<DrugFiles> sources, CancellationToken cancellationToken)
    {
        RefuseIfMostIsGone();
        var before = previous is null ? [] : await previous.ReadSourceHashesAsync(cancellationToken);
        var log = new ChangeLog(writer, previous, before, now);
        await log.KeepAsync(cancellationToken);
        writer.PutProblems(null, content.Problems);
        foreach (var (source, entry) in FormularyContent.Read(sources))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteAsync(writer, log, source, Storable(entry), cancellationToken);
        }

        var present = content.Sources.Select(source => source.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var slug in before.Keys.Where(slug => !present.Contains(slug)))
        {
            await WriteMissingAsync(writer, log, slug, cancellationToken);
        }
    }

    private async Task WriteAsync(
        FormularyWriter writer, ChangeLog log, DrugFiles source, DrugEntry entry, CancellationToken cancellationToken)
    {
        writer.PutProblems(source.Slug, entry.Problems);
        var isGood = entry.Drug is { IsIncomplete: false };
        if (!isGood && await FindLastAsync(source.Slug, cancellationToken) is var (last, hash))
        {
            CountBad(entry.Problems);
            writer.Put(last, hash);
        }
        else if (entry.Drug is null)
        {
            await log.NoteAsync(source.Slug, null, null, cancellationToken);
            writer.Remove(source.Slug);
        }
        else
        {
            await log.NoteAsync(source.Slug, entry.Drug, source.Hash, cancellationToken);
            writer.Put(entry.Drug, source.Hash);
        }
    }

    private async Task WriteMissingAsync(FormularyWriter writer, ChangeLog log, string slug, CancellationToken cancellationToken)
    {
        writer.PutProblems(slug, []);
        if (content.IsPartial && await FindLastAsync(slug, cancellationToken) is var (last, hash))
        {
            CountBad([]);
            writer.Put(last, hash);
        }
        else
        {
            await log.NoteAsync(slug, null, null, cancellationToken);
            writer.Remove(slug);
        }
    }

    /// <summary>The last good version of a drug, marked as such.</summary>
    private async Task<(Drug Drug, string Hash)?> FindLastAsync(string slug, CancellationToken cancellationToken) =>
        previous is not null
        && await previous.FindWithHashAsync(slug, cancellationToken) is ({ IsIncomplete: false } last, var hash)
            ? (last with { UpdateRefusedAt = last.UpdateRefusedAt ?? now }, hash)
            : null;

    /// <summary>A drug that the database would not give back as it is spoils no page but its own.</summary>
    private static DrugEntry Storable(DrugEntry entry) => entry.Drug is { } drug && !DrugRows.TextsOf(drug).All(StorableText.Is)
        ? new DrugEntry(null, [.. entry.Problems, new Problem(drug.Monograph.File, 1, 1, Severity.Error, "text-unstorable",
            "The text holds half a character or a character 0, which cannot be kept.")])
        : entry;

    private void CountBad(IReadOnlyList<Problem> problems)
    {
        _bad++;
        _badProblems.AddRange(problems.Where(problem => problem.Severity == Severity.Error));
        if (_bad > BadAlways && _bad > content.Sources.Count * BadShare)
        {
            throw new RefusedFormularyException(
                $"More than {BadShare:P0} of the drugs went bad at once; the content before stays.", _badProblems);
        }
    }

    private void RefuseIfMostIsGone()
    {
        if (previous is not null && content.Sources.Count < previous.Counts.Drugs * LeastKept)
        {
            throw new RefusedFormularyException(
                $"Only {content.Sources.Count} of {previous.Counts.Drugs} drugs are left; the content before stays.", content.Problems);
        }
    }
}
