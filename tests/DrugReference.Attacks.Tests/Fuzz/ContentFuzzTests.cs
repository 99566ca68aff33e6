using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DrugReference.Content;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Attacks.Tests.Fuzz;

/// <summary>Whatever stands in a content file: it is read or refused at its place, in bounded time, and never becomes code on a page.</summary>
public sealed class ContentFuzzTests : IDisposable
{
    private const int Batch = 50;

    /// <summary>For as many files as are loaded at once; they take a hundredth of it.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "content", "drugs", "inotuzumab-ozogamicin");

    private static readonly Dictionary<string, string?> Form = new()
    {
        [DoseFields.Label] = "EU",
        [DoseFields.HeightCm] = "170",
        [DoseFields.WeightKg] = "70",
        [DoseFields.Cycle] = "1",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");

    [Theory]
    [InlineData("front-matter", "", 1_000)]
    [InlineData("markdown", "---\ntitle: Drug\n---\n", 1_000)]
    public void Monograph_IsReadOrRefusedAtItsPlace(string corpus, string before, int count)
    {
        var texts = Corpus.Texts(corpus);
        var mutator = Corpus.Mutator(11, texts);
        Run("monograph.md", texts.Concat(Endless(mutator)).Take(Corpus.Times(count)).Select(text => before + text));
    }

    [Theory]
    [InlineData("regimen.yaml", 250)]
    [InlineData("drug.yaml", 250)]
    public void Data_IsReadOrRefusedAtItsPlace(string file, int count)
    {
        var shipped = File.ReadAllText(Path.Combine(Shipped, file));
        Run(file, Endless(Corpus.Mutator(12, [shipped])).Take(Corpus.Times(count)).Prepend(shipped), "monograph.md", "drug.yaml", "regimen.yaml");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Endless(Mutator mutator)
    {
        while (true)
        {
            yield return mutator.Next();
        }
    }

    /// <summary>Loads the texts, each as a file of a drug of its own, beside the shipped files of these names.</summary>
    private void Run(string file, IEnumerable<string> texts, params string[] beside)
    {
        var findings = new List<string>();
        foreach (var batch in texts.Chunk(Batch))
        {
            for (var number = 0; number < batch.Length; number++)
            {
                var drug = _folder.CreateSubdirectory($"drug{number}").FullName;
                foreach (var shipped in beside)
                {
                    File.Copy(Path.Combine(Shipped, shipped), Path.Combine(drug, shipped), overwrite: true);
                }

                File.WriteAllText(Path.Combine(drug, file), batch[number], new UTF8Encoding(false));
            }

            var clock = Stopwatch.StartNew();
            var content = ContentLoader.Load(_folder.FullName);
            var entries = content.Drugs.ToList();
            findings.AddRange(entries.SelectMany(entry => Broken(entry).Select(broken => $"{broken} in {JsonSerializer.Serialize(TextOf(entry, batch))}")));
            Assert.Equal(batch.Length, entries.Count);
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bound);
            foreach (var drug in _folder.EnumerateDirectories())
            {
                drug.Delete(recursive: true);
            }
        }

        Assert.Equal([], findings.Take(5));
    }

    private static string TextOf(DrugEntry entry, string[] batch) =>
        batch[int.Parse((entry.Drug?.Monograph.File ?? entry.Problems[0].File).Split('/')[0].AsSpan("drug".Length), System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>Everything that must hold of a drug and does not.</summary>
    private static IEnumerable<string> Broken(DrugEntry entry)
    {
        foreach (var problem in entry.Problems.Where(problem => problem.Line < 1 || problem.Column < 1 || problem.File.Length == 0 || problem.Rule.Length == 0))
        {
            yield return $"problem without a place: {problem}";
        }

        if (entry.Drug is not { } drug)
        {
            if (entry.Problems.All(problem => problem.Severity != Severity.Error))
            {
                yield return "refused without a reason";
            }

            yield break;
        }

        var monograph = drug.Monograph;
        foreach (var broken in monograph.Sections.Select(section => section.Html).Concat(monograph.Faqs.Select(faq => faq.AnswerHtml)).SelectMany(HtmlRules.Broken))
        {
            yield return $"HTML: {broken}";
        }

        if (monograph.Slug.Length == 0 || monograph.Slug.Any(character => !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-'))
        {
            yield return $"slug: {monograph.Slug}";
        }

        // What was taken for a regimen can be planned with; it does not matter here what it says.
        if (drug.Regimen is { } regimen && DoseForm.Plan(regimen, Form) is { HasPlan: false, Problems: [] })
        {
            yield return "neither a plan nor a problem";
        }
    }
}
