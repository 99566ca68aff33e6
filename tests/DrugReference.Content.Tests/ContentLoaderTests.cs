using System.Text;
using DrugReference.Content.Files;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests;

public sealed class ContentLoaderTests : IDisposable
{
    private static readonly string Monograph = MonographText.With("## Usage\n\nText.\n");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Load_NamesADrugAfterItsFolderOrFile()
    {
        _folder.Write("drugs/Foo Bar/monograph.md", Monograph);
        _folder.Write("flat/baz_qux.md", Monograph);
        _folder.Write("monograph.md", Monograph);

        Assert.Equal(["foo-bar", "baz-qux", "monograph"], Slugs());
    }

    [Fact]
    [Trait("Fault", "F14")]
    public void Load_RefusesBothOfTwoFilesWithOneAddress()
    {
        _folder.Write("a/same.md", Monograph);
        _folder.Write("b/SAME.md", Monograph);
        _folder.Write("c/s\u00E0me.md", Monograph);
        _folder.Write("other.md", Monograph);

        var content = ContentLoader.Load(_folder.Path);

        Assert.Equal(["other"], content.Drugs.Select(entry => entry.Drug!.Monograph.Slug));
        Assert.Equal(["a/same.md", "b/SAME.md", "c/s\u00E0me.md"], content.Problems.Select(problem => problem.File));
        Assert.All(content.Problems, problem => Assert.Equal("slug-not-unique", problem.Rule));
        Assert.Contains("b/SAME.md", content.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("a/same.md", content.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RefusesANameWithoutLetters()
    {
        _folder.Write("???.md", Monograph);

        Assert.Equal("slug-empty", Assert.Single(ContentLoader.Load(_folder.Path).Problems).Rule);
    }

    [Fact]
    [Trait("Fault", "F15")]
    public void Load_LeavesOutBadFilesAndReadsTheOthers()
    {
        _folder.Write("README.md", "# About\n\nThis folder.\n");
        _folder.Write("bytes.md", [.. Encoding.UTF8.GetBytes("---\ntitle: A\n---\n"), 0xFF]);
        _folder.Write("deep.md", MonographText.With("## A\n\ntext\n\n## B\n\n" + new string('[', 900) + "x\n"));
        _folder.Write("good.md", Monograph);
        _folder.Write("yaml.md", "---\ntitle: &a A\n---\n");

        var entries = ContentLoader.Load(_folder.Path).Drugs.ToList();

        Assert.Equal(["good"], entries.Select(entry => entry.Drug).OfType<Drug>().Select(drug => drug.Monograph.Slug));
        Assert.Equal(
            ["README.md:1:front-matter-missing", "bytes.md:4:file-not-utf8", "deep.md:8:markdown-too-deep", "yaml.md:2:yaml-anchor"],
            entries.SelectMany(entry => entry.Problems).Select(problem => $"{problem.File}:{problem.Line}:{problem.Rule}"));
    }

    [Theory]
    [InlineData("drug.yaml", "name: Testamab\nunknown: 1\n")]
    [InlineData("drug.yaml", "brandNames: [Testivo]\n")]
    [InlineData("regimen.yaml", "id: [\n")]
    [InlineData("regimen.yaml", "id: x\n")]
    public void Load_MarksADrugIncompleteWhenAFileOfItIsBad(string file, string text)
    {
        _folder.Write("testamab/monograph.md", Monograph);
        _folder.Write($"testamab/{file}", text);

        var entry = Assert.Single(ContentLoader.Load(_folder.Path).Drugs);

        Assert.True(entry.Drug!.IsIncomplete);
        Assert.Null(entry.Drug.Regimen);
        Assert.Equal("Testamab", entry.Drug.Identity.Name);
        Assert.Contains(entry.Problems, problem => problem.File == $"testamab/{file}" && problem.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("monograph.md", true)]
    [InlineData("drug.yaml", false)]
    [InlineData("regimen.yaml", false)]
    [Trait("Fault", "F09")]
    public void Load_TakesAFileThatWasEmptiedForABadFileOfItsDrug(string file, bool isLost)
    {
        _folder.Write("testamab/monograph.md", Monograph);
        _folder.Write("testamab/" + file, string.Empty);

        var content = ContentLoader.Load(_folder.Path);
        var entry = Assert.Single(content.Drugs);

        Assert.Equal(("testamab/" + file, "file-empty"), (Assert.Single(entry.Problems).File, entry.Problems[0].Rule));
        Assert.Equal(isLost, entry.Drug is null);
        Assert.NotEqual(false, entry.Drug?.IsIncomplete);
        Assert.DoesNotContain(content.Files, state => state.Path == "testamab/" + file);
        Assert.Empty(content.Problems);
    }

    [Theory]
    [InlineData("vocabulary.yaml")]
    [InlineData("other.yaml")]
    public void Load_ReportsAFileThatWasEmptiedAndBelongsToNoDrug(string file)
    {
        _folder.Write(file, string.Empty);

        Assert.Equal("file-empty", Assert.Single(ContentLoader.Load(_folder.Path).Problems).Rule);
    }

    [Theory]
    [InlineData("testamab/drug.yml")]
    [InlineData("drug.yaml")]
    [InlineData("testamab/Drug.yaml")]
    public void Load_WarnsOfAYamlFileThatNobodyReads(string path)
    {
        _folder.Write("testamab/monograph.md", Monograph);
        _folder.Write(path, "name: Testamab\n");

        var problem = Assert.Single(ContentLoader.Load(_folder.Path).Problems);

        Assert.Equal((path, "file-unused", Severity.Warning), (problem.File, problem.Rule, problem.Severity));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("gone")]
    [Trait("Fault", "F18")]
    public void Load_ThrowsWhileEnumeratingWhenAFileIsNoLongerWhatItWas(string fate)
    {
        for (var number = 0; number < 20; number++)
        {
            _folder.Write($"drug{number}.md", Monograph);
        }

        var content = ContentLoader.Load(_folder.Path);
        if (fate == "gone")
        {
            File.Delete(Path.Combine(_folder.Path, "drug7.md"));
        }
        else
        {
            _folder.Write("drug7.md", Monograph + "More.");
        }

        var exception = Assert.Throws<ContentChangedException>(() => content.Drugs.ToList());
        Assert.Contains("drug7.md", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_KeepsTheOrderOfThePaths()
    {
        foreach (var number in Enumerable.Range(100, 300))
        {
            _folder.Write($"drug{number}.md", Monograph);
        }

        Assert.Equal(Enumerable.Range(100, 300).Select(number => $"drug{number}"), Slugs());
    }

    [Theory]
    [InlineData("synonyms:\n  - [VOD, veno-occlusive disease]\nquestionWords: [what]\n", 1, 0)]
    [InlineData("synonyms:\n  - [VOD]\n", 0, 1)]
    [InlineData("synonyms: VOD\n", 0, 1)]
    [InlineData("other: 1\n", 0, 1)]
    public void Load_ReadsTheVocabularyOrSaysWhyNot(string text, int sets, int problems)
    {
        _folder.Write("vocabulary.yaml", text);

        var content = ContentLoader.Load(_folder.Path);

        Assert.Equal(sets, content.Vocabulary.SynonymSets.Count);
        Assert.Equal(problems, content.Problems.Count);
    }

    [Fact]
    public void Load_ReadsWhatIsAskedOfSubjects()
    {
        _folder.Write("vocabulary.yaml", "synonyms:\n  - [dose, dosage]\naspects: [dose, incidence]\n");

        Assert.Equal(["dose", "incidence"], ContentLoader.Load(_folder.Path).Vocabulary.Aspects);
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Slugs() => ContentLoader.Load(_folder.Path).Drugs.Select(entry => entry.Drug!.Monograph.Slug);
}
