using System.Text.RegularExpressions;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests;

/// <summary>The examples of docs/content-format.md, written to disk as one content folder and loaded.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");

    [Fact]
    public void ContentFormat_ExamplesLoadWithoutAProblem()
    {
        var examples = ExampleFile().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "content-format.md")));
        foreach (Match example in examples)
        {
            var path = Path.Combine(_folder.FullName, example.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, example.Groups["text"].Value);
        }

        var content = ContentLoader.Load(Path.Combine(_folder.FullName, "content"));
        var entry = Assert.Single(content.Drugs);

        Assert.Equal(4, examples.Count);
        Assert.Equal([], content.Problems.Concat(entry.Problems).Where(problem => problem.Severity >= Severity.Note));
        Assert.Equal("examplumab", entry.Drug!.Identity.Name);
        Assert.NotNull(entry.Drug.Regimen);
        Assert.NotEmpty(content.Vocabulary.SynonymSets);
        Assert.Contains("Age <18", string.Join(' ', entry.Drug.Monograph.Sections.Select(section => section.Text)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex(@"^`(?<path>content/[^`]+)`\n\n```\w+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExampleFile();
}
