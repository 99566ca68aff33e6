namespace DrugReference.Domain.Search;

/// <summary>What must be said of drugs that a query names and that the formulary does not hold.</summary>
internal sealed class OtherNames(QueryReader reader, QueryParts parts)
{
    /// <summary>Names that are as near as the one that was taken are said up to this many.</summary>
    private const int MostAlike = 2;

    /// <summary>The drug that a part names. After more than one slip only what was typed is certain.</summary>
    public OtherDrug Of(QueryPart part)
    {
        var name = part.Names.OrderBy(name => name.Name.Drug < 0).ThenBy(name => name.Length - name.Words).First();
        if (name.Name.Drug < 0 && !part.IsWhole && part.Start > 0 && parts[part.Start - 1] is { Role: QueryRole.Held } held)
        {
            return new OtherDrug($"{parts.Typed(held)} {parts.Typed(part)}", held.Names[0].Name.Drug);
        }

        return new OtherDrug(name.Distance > 1 ? parts.Typed(part) : name.Name.Text, name.Name.Drug < 0 ? null : name.Name.Drug);
    }

    /// <summary>
    /// What must be said beside a drug: that the name typed is also a part of another's, or as near to another's, or only a part of a
    /// combination's.
    /// </summary>
    public IEnumerable<OtherDrug> Beside(QueryPart part, List<NamedDrug> drugs)
    {
        if (part.Others.Count > 0)
        {
            return part.Others.OrderBy(name => name.Length).DistinctBy(name => name.Key).Take(MostAlike)
                .Select(name => new OtherDrug(name.Name.Text, drugs.Count == 1 ? drugs[0].Drug : null));
        }

        if (part.IsWhole || part.Names[0].Distance > 0)
        {
            return [];
        }

        var alike = reader.Others.Find(part.Names[0].Key).Where(name => drugs.Exists(drug => drug.Drug == name.Name.Drug));
        return alike.Select(name => new OtherDrug(name.Name.Text, name.Name.Drug))
            .Concat(drugs.Count > 0 && drugs.TrueForAll(drug => drug.IsPartOfCombination) ? [new OtherDrug(parts.Typed(part), null)] : []);
    }

    /// <summary>In "gemtuzumab ozogamicin", ozogamicin does not name inotuzumab ozogamicin; nor does "sodium" what is held as a sodium salt.</summary>
    public bool IsRestOf(List<QueryPart> others, QueryPart part) => others.Count > 0 && part is { Role: QueryRole.Held, IsWhole: false }
        && (!NamedDrugs.IsTelling(part) || others.Any(other =>
            reader.Others.Find(part.Names[0].Key).Any(name => other.Names.Any(found => found.Name == name.Name))));
}
