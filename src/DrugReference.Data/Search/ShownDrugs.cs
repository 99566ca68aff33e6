using System.Collections.Concurrent;
using DrugReference.Data.Rows;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>What a list of hits says of drugs, kept once it was read and verified: most searches are for the same few drugs.</summary>
internal sealed class ShownDrugs
{
    private readonly ConcurrentDictionary<int, ShownDrug> _read = new();

    /// <summary>The drugs with these numbers.</summary>
    public IReadOnlyDictionary<int, ShownDrug> Of(FormularyContext context, IEnumerable<int> ids)
    {
        var wanted = ids.Distinct().ToList();
        var missing = wanted.Where(id => !_read.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            foreach (var row in context.Drugs.Where(drug => missing.Contains(drug.Id)).ToList())
            {
                _read[row.Id] = row.Verified().ToShown();
            }
        }

        return wanted.ToDictionary(
            id => id, id => _read.TryGetValue(id, out var drug) ? drug : throw new DamagedFormularyException(nameof(context.Drugs), id));
    }
}
