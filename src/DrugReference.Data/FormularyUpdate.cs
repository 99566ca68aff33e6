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

    private readonly List<Problem> _badProblems = [];
    private int _bad;

    /// <summary>Reads the given drugs and writes what becomes of each.</summary>
    /// <exception cref="RefusedFormularyException">Too much is bad at once.</exception>
    public async Task WriteAsync(
        FormularyWriter writer, IReadOnlyList<DrugFiles> sources, CancellationToken cancellationToken)
    {
        RefuseIfMostIsGone();
        writer.PutProblems(null, content.Problems);
        foreach (var (source, entry) in FormularyContent.Read(sources))
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.PutProblems(source.Slug, entry.Problems);
            if (await ChooseAsync(source, entry, cancellationToken) is var (drug, hash))
            {
                writer.Put(drug, hash);
            }
            else
            {
                writer.Remove(source.Slug);
            }
        }
    }

    private async Task<(Drug Drug, string Hash)?> ChooseAsync(
        DrugFiles source, DrugEntry entry, CancellationToken cancellationToken)
    {
        var isGood = entry.Drug is { IsIncomplete: false };
        if (!isGood && previous is not null
            && await previous.FindWithHashAsync(source.Slug, cancellationToken) is ({ IsIncomplete: false } last, var hash))
        {
            CountBad(entry.Problems);
            return (last with { UpdateRefusedAt = last.UpdateRefusedAt ?? now }, hash);
        }

        return entry.Drug is null ? null : (entry.Drug, source.Hash);
    }

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
        if (previous is not null && content.Sources.Count < previous.SourceHashes.Count * LeastKept)
        {
            throw new RefusedFormularyException(
                $"Only {content.Sources.Count} of {previous.SourceHashes.Count} drugs are left; the content before stays.", content.Problems);
        }
    }
}
