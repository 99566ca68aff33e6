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
        var drugs = new Dictionary<int, List<(int Part, FoundName Name)>>();
        for (var part = 0; part < named.Count; part++)
        {
            foreach (var name in named[part].Names)
            {
                (drugs.TryGetValue(name.Name.Drug, out var names) ? names : drugs[name.Name.Drug] = []).Add((part, name));
            }
        }

        var found = drugs.Values.Select(names => Of(names, named.Count)).OfType<NamedDrug>().ToList();
        found.Sort((one, other) => OrderOf(one).CompareTo(OrderOf(other)));
        return found;
    }

    private static (int, int, NameKind, int, int) OrderOf(NamedDrug drug) => (drug.Distance, drug.Missing, drug.Kind, drug.Name.Length, drug.Drug);

    /// <summary>The drug of these names with the one of them that fits best; null where a part is none of its names.</summary>
    private static NamedDrug? Of(List<(int Part, FoundName Name)> names, int parts)
    {
        var distance = 0;
        for (var part = 0; part < parts; part++)
        {
            var nearest = int.MaxValue;
            foreach (var name in names)
            {
                nearest = name.Part == part ? Math.Min(nearest, name.Name.Distance) : nearest;
            }

            if (nearest == int.MaxValue)
            {
                return null;
            }

            distance += nearest;
        }

        var (best, least) = (names[0].Name.Name, int.MaxValue);
        foreach (var (_, name) in names)
        {
            var missing = name.Length;
            foreach (var (_, same) in names)
            {
                missing -= same.Number == name.Number ? same.Words : 0;
            }

            missing = Math.Max(0, missing);
            (best, least) = missing < least || (missing == least && name.Name.Kind < best.Kind) ? (name.Name, missing) : (best, least);
        }

        return new NamedDrug(best.Drug, best.Text, best.Kind, least, distance);
    }

    /// <summary>The drugs of each part that is a whole name.</summary>
    public static List<NamedDrug> ByEach(IEnumerable<QueryPart> named) =>
        [.. named.SelectMany(part => ByAll([part with { Names = [.. part.Names.Where(name => name.IsWhole)] }]))];
}
