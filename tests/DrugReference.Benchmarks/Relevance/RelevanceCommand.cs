using System.Globalization;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Search;

namespace DrugReference.Benchmarks.Relevance;

/// <summary>How often the right hit is the first, or among the first three, by kind of query.</summary>
internal static class RelevanceCommand
{
    public static Task<int> RunAsync(TextWriter output, string folder) => OverAsync(folder, async formulary =>
    {
        var scores = new List<RelevanceScore>();
        foreach (var query in RelevanceQuery.ReadAll())
        {
            scores.Add(await RelevanceScore.OfAsync(formulary, query));
        }

        await output.WriteLineAsync("kind           queries  first  of 3  answered");
        foreach (var kind in scores.GroupBy(score => score.Query.Kind).Append(scores.Where(score => !score.Query.IsNoise).GroupBy(_ => "all but noise").Single()))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{kind.Key,-14} {kind.Count(),7} {kind.Count(score => score.IsRightWithin(1)),6} {kind.Count(score => score.IsRightWithin(3)),5} {kind.Count(score => score.IsAnswered),9}"));
        }

        foreach (var score in scores.Where(score => !score.IsRightWithin(3) || !score.IsAnswered))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  {score.Query.Kind}: {score.Query.Text} (place {score.Rank} of {score.Hits}{(score.IsAnswered ? "" : ", no answer")})"));
        }
    });

    /// <summary>How many of the drugs of a folder are found by their names, with and without slips.</summary>
    public static Task<int> NamesAsync(TextWriter output, string folder) => OverAsync(folder, async formulary =>
    {
        for (var edits = 0; edits <= 2; edits++)
        {
            Write(output, $"{edits} slips", await NameScores.OfTyposAsync(formulary, edits));
        }

        var names = NameScores.NamesOf(ContentLoader.Load(folder));
        Write(output, "taken out", NameScores.OfMissing(formulary.Vocabulary, names, every: Math.Max(1, names.Count / 4_000)));
    });

    private static void Write(TextWriter output, string what, NameScores scores)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {scores.Found} of {scores.Typed} ({scores.Share:P1})"));
        foreach (var missed in scores.Missed.Take(25))
        {
            output.WriteLine("  " + missed);
        }
    }

    /// <summary>What is found for some queries.</summary>
    public static Task<int> ShowAsync(TextWriter output, string folder, IEnumerable<string> queries) => OverAsync(folder, async formulary =>
    {
        foreach (var text in queries)
        {
            var results = await formulary.SearchAsync(new SearchRequest(text) { Limit = 8 }, CancellationToken.None);
            await output.WriteLineAsync($"{text}  {results.Correction?.Meant}  {string.Join(", ", results.NotHeld.Select(other => "not held: " + other.Name))}");
            foreach (var hit in results.Hits)
            {
                var answer = string.Concat(hit.Answer.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text)).ReplaceLineEndings(" | ");
                await output.WriteLineAsync($"  {hit.Kind} {hit.Slug} {hit.Path} > {hit.Title} ({hit.Matched})\n      {answer}");
            }
        }
    });

    private static async Task<int> OverAsync(string folder, Func<Formulary, Task> work)
    {
        var cache = Directory.CreateTempSubdirectory("drugreference-");
        var formulary = await new FormularyStore(cache.FullName, TimeProvider.System)
            .BuildAsync(ContentLoader.Load(folder), previous: null, CancellationToken.None);
        await work(formulary);
        formulary.Close();
        cache.Delete(recursive: true);
        return 0;
    }
}
