using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Monographs;

/// <summary>What the text of a monograph says about names and class, for the drugs of which no <c>drug.yaml</c> says it.</summary>
/// <param name="BrandNames">Brand names, without trademark signs.</param>
/// <param name="OtherNames">Generic and other names.</param>
/// <param name="DrugClass">Class in words, or null.</param>
internal sealed record DerivedNames(IReadOnlyList<string> BrandNames, IReadOnlyList<string> OtherNames, string? DrugClass)
{
    /// <summary>The identity with what it does not say itself. A name stands once, and a misspelling is never made a name.</summary>
    public DrugIdentity Complete(DrugIdentity identity, string title)
    {
        var taken = new HashSet<string>(
            identity.BrandNames.Concat(identity.OtherNames).Concat(identity.Misspellings).Concat([identity.Name, title])
                .Select(Wording.Of),
            StringComparer.Ordinal);
        var brands = BrandNames.Where(name => taken.Add(Wording.Of(name))).ToList();
        var others = OtherNames.Where(name => taken.Add(Wording.Of(name))).ToList();
        return identity with
        {
            BrandNames = identity.BrandNames.Count > 0 ? identity.BrandNames : brands,
            OtherNames = identity.OtherNames.Count > 0 ? identity.OtherNames : others,
            DrugClass = identity.DrugClass ?? DrugClass,
        };
    }
}
