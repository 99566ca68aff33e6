using System.Collections.Concurrent;
using DrugReference.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data.Search;

/// <summary>What a list of hits says of drugs, kept once it was read and verified: most searches are for the same few drugs.</summary>
internal sealed class ShownDrugs
{
    private readonly ConcurrentDictionary<int, ShownDrug> _read = new();

    /// <summary>The drugs with these numbers.</summary>
    public async Task<IReadOnlyDictionary<int, ShownDrug>> ReadAsync(
        FormularyContext context, IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var missing = wanted.Where(id => !_read.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            foreach (var row in await context.Drugs.Where(drug => missing.Contains(drug.Id)).ToListAsync(cancellationToken))
            {
                RowFormat.Of<DrugRow>(context).Verified(row);
                _read[row.Id] = new ShownDrug(row.ToListing(), row.Description);
            }
        }

        return wanted.ToDictionary(
            id => id, id => _read.TryGetValue(id, out var drug) ? drug : throw new DamagedFormularyException(nameof(context.Drugs), id));
    }
}
