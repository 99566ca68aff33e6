using DrugReference.Domain.Formularies;

namespace DrugReference.Data.Changes;

/// <summary>Notes what an update changes for a reader, drug by drug. The first load of a content changes nothing.</summary>
/// <param name="before">Hash of the files of each drug that there was.</param>
internal sealed class ChangeLog(
    FormularyWriter writer, Formulary? previous, IReadOnlyDictionary<string, string?> before, DateTimeOffset now)
{
    private int _noted;

    /// <summary>Takes over the changes before this update, where the file does not begin with them.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (previous is not null && !writer.IsCopy)
        {
            var changes = await previous.ListChangesAsync(null, FormularyWriter.MostChanges, cancellationToken);
            changes.Reverse().ToList().ForEach(writer.PutChange);
        }
    }

    /// <summary>Notes what becomes of a drug.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="drug">The drug; null when it is gone.</param>
    /// <param name="hash">Hash of its files.</param>
    public async Task NoteAsync(string slug, Drug? drug, string? hash, CancellationToken cancellationToken)
    {
        // No more is compared than is kept: a folder that changes as a whole must not take longer for it.
        var isAsBefore = drug is not null && before.GetValueOrDefault(slug) == hash;
        if (previous is null || isAsBefore || _noted >= FormularyWriter.MostChanges)
        {
            return;
        }

        var last = before.ContainsKey(slug) ? await previous.FindDrugAsync(slug, cancellationToken) : null;
        var changes = DrugChanges.Between(last, drug, now).ToList();

        // The newest is read first, and a drug from its top.
        changes.Reverse();
        changes.ForEach(writer.PutChange);
        _noted += changes.Count;
    }
}
