using System.Collections.Concurrent;
using DrugReference.Data.Rows;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>What a list of hits says of drugs, kept once it was read and verified: most searches are for the same few drugs.</summary>
internal sealed class ShownDrugs
{
    private readonly ConcurrentDictionary<int, ShownDrug> _read = new();

    /// <summary>The drugs with these numbers.</summary>
    public IReadOnlyDictionary<int, ShownDrug> Of(DrugReader drugs, IEnumerable<int> ids) => ids.Distinct().ToDictionary(
        id => id, id => _read.GetOrAdd(id, (missing, reader) => reader.At(missing).ToShown(), drugs));
}
