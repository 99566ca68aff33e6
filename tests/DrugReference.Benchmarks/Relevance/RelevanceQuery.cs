namespace DrugReference.Benchmarks.Relevance;

/// <summary>A query of the suite and what must answer it.</summary>
/// <param name="Kind">How it was typed: exact, brand, typo, ...</param>
/// <param name="Text">What is typed.</param>
/// <param name="Expected">Ids of hits, any of which is right; empty when nothing may be found.</param>
/// <param name="Answer">Words that must stand in the answers of the first three hits; may be empty.</param>
public sealed record RelevanceQuery(string Kind, string Text, IReadOnlyList<string> Expected, string Answer)
{
    public bool IsNoise => Expected.Count == 0;

    /// <summary>The suite for the content of this repository.</summary>
    public static IReadOnlyList<RelevanceQuery> ReadAll()
    {
        using var stream = typeof(RelevanceQuery).Assembly.GetManifestResourceStream("queries.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#').Skip(1)
                .Select(line => line.TrimEnd('\r').Split(';'))
                .Select(cells => new RelevanceQuery(
                    cells[0], cells[1], cells[2] == "none" ? [] : [.. cells[2].Split('|').Select(id => id == "drug" ? "inotuzumab-ozogamicin" : id)],
                    cells[3])),
        ];
    }
}
