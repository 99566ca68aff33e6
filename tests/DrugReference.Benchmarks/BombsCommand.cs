using System.Diagnostics;
using System.Globalization;
using DrugReference.Content;
using DrugReference.Content.Tests.Bombs;
using DrugReference.Data;
using DrugReference.Domain.Problems;

namespace DrugReference.Benchmarks;

/// <summary>How long each bomb keeps a reader busy, and what a folder costs that holds all of them among good monographs.</summary>
internal static class BombsCommand
{
    private const int Rounds = 5;
    private const int GoodDrugs = 1_000;

    public static async Task<int> RunAsync(TextWriter output)
    {
        foreach (var bomb in YamlBombs.All)
        {
            Measure(output, "YAML", bomb, ("bomb/monograph.md", BombFolder.Monograph("Good")), ("bomb/drug.yaml", bomb.Text));
        }

        foreach (var bomb in MarkdownBombs.All)
        {
            Measure(output, "Markdown", bomb, ("bomb/monograph.md", BombFolder.Markdown(bomb)));
        }

        await MeasureFolderAsync(output);
        return 0;
    }

    private static void Measure(TextWriter output, string kind, Bomb bomb, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        foreach (var (path, text) in files)
        {
            BombFolder.Write(folder.FullName, path, text);
        }

        var milliseconds = new List<double>();
        IReadOnlyList<Problem> problems = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var entry = ContentLoader.Load(folder.FullName).Drugs.Single();
            milliseconds.Add(clock.Elapsed.TotalMilliseconds);
            problems = entry.Problems;
        }

        var refusal = problems.FirstOrDefault(problem => problem.Severity == Severity.Error);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{milliseconds.Skip(1).Order().ElementAt(Rounds / 2),8:0.0} ms  {kind,-8} {bomb.Name,-40} {bomb.Text.Length,7}  {refusal?.ToString() ?? "read"}"));
        folder.Delete(recursive: true);
    }

    private static async Task MeasureFolderAsync(TextWriter output)
    {
        var (content, cache) = (Directory.CreateTempSubdirectory("drugreference-"), Directory.CreateTempSubdirectory("drugreference-"));
        BombFolder.WriteAll(content.FullName, GoodDrugs);
        var clock = Stopwatch.StartNew();
        var formulary = await new FormularyStore(cache.FullName, TimeProvider.System)
            .BuildAsync(ContentLoader.Load(content.FullName), previous: null, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var drugs = (await formulary.ListDrugsAsync(CancellationToken.None)).Count;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Folder of {GoodDrugs} monographs and all bombs: {drugs} drugs loaded in {seconds:0.0} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        formulary.Close();
        content.Delete(recursive: true);
        cache.Delete(recursive: true);
    }
}
