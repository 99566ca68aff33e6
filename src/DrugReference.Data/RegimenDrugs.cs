using System.Collections.Concurrent;
using DrugReference.Domain.Formularies;

namespace DrugReference.Data;

/// <summary>
/// Drugs that have a regimen, as they were read and verified. Each dose is calculated anew, and to read the regimen again for it
/// would take longer than all the rest.
/// </summary>
internal sealed class RegimenDrugs
{
    /// <summary>A drug takes some 200 kB; those that many ask for are soon here again.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, Drug> _drugs = new(StringComparer.Ordinal);

    public Drug? Find(string slug) => _drugs.GetValueOrDefault(slug);

    public Drug? Keep(Drug? drug)
    {
        if (drug is { Regimen: not null })
        {
            if (_drugs.Count >= Most)
            {
                _drugs.Clear();
            }

            _drugs[drug.Monograph.Slug] = drug;
        }

        return drug;
    }
}
