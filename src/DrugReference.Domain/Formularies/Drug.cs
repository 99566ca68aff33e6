using DrugReference.Domain.Dosing;
using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Formularies;

/// <summary>Everything that a formulary holds about one drug.</summary>
/// <param name="Monograph">Its text.</param>
/// <param name="Identity">Names, class, notices, sources, review.</param>
/// <param name="Regimen">Dosing rules, or <see langword="null"/> when the drug has none that can be used.</param>
/// <param name="IsIncomplete">Whether a part of the drug's files could not be used; its page must say so.</param>
public sealed record Drug(Monograph Monograph, DrugIdentity Identity, Regimen? Regimen, bool IsIncomplete)
{
    /// <summary>
    /// When a later version of the drug's files was refused, so that this one stayed; <see langword="null"/> when this is
    /// what the files say.
    /// </summary>
    public DateTimeOffset? UpdateRefusedAt { get; init; }
}
