namespace DrugReference.Domain.Search;

/// <summary>Which drugs the names of a query stand for.</summary>
internal static class NamedDrugs
{
    /// <summary>Shorter words, such as the letters of a code, tell nothing without the others.</summary>
    private const int LongEnough = 5;

    /// <summary>Whether a part can be but one drug: it begins the name of that alone.</summary>
    public static bool IsTelling(QueryPart part) =>
        part.Names.Select(name => name.Name.Drug).Distinct().Count() == 1
        && part.Names.Any(name => name.Key.Length >= LongEnough && name.Key == Spelling.KeyOf(Words.Of(name.Name.Text).Take(1)));

    /// <summary>The drugs that every part may stand for, those with the fewest slips and missing words first.</summary>
    public static List<NamedDrug> ByAll(List<QueryPart> named)
    {
        var found = named.SelectMany((part, index) => part.Names.Select(name => (Part: index, Name: name)));
        return
        [
            .. from pair in found
               group pair by pair.Name.Name.Drug into drug
               where drug.Select(pair => pair.Part).Distinct().Count() == named.Count
               let best = (from name in drug
                           group name by name.Name.Number into same
                           let first = same.First().Name
                           select (first.Name, Missing: Math.Max(0, first.Length - same.Sum(pair => pair.Name.Words))))
                   .OrderBy(name => name.Missing).ThenBy(name => name.Name.Kind).First()
               let distance = drug.GroupBy(pair => pair.Part).Sum(same => same.Min(pair => pair.Name.Distance))
               orderby distance, best.Missing, best.Name.Kind, best.Name.Text.Length, drug.Key
               select new NamedDrug(drug.Key, best.Name.Text, best.Name.Kind, best.Missing, distance),
        ];
    }

    /// <summary>The drugs of each part that is a whole name.</summary>
    public static List<NamedDrug> ByEach(IEnumerable<QueryPart> named) =>
        [.. named.SelectMany(part => ByAll([part with { Names = [.. part.Names.Where(name => name.IsWhole)] }]))];
}
