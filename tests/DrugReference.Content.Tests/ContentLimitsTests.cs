using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests;

/// <summary>The limits of a site reach every reader.</summary>
public sealed class ContentLimitsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("FileBytes", "testamab/monograph.md", "file-too-large")]
    [InlineData("FrontMatterCharacters", "testamab/monograph.md", "yaml-too-large")]
    [InlineData("YamlScalarCharacters", "testamab/monograph.md", "yaml-too-large")]
    [InlineData("BodyCharacters", "testamab/monograph.md", "markdown-too-large")]
    [InlineData("YamlCharacters", "testamab/drug.yaml", "yaml-too-large")]
    [InlineData("YamlCharacters", "testamab/regimen.yaml", "yaml-too-large")]
    [InlineData("YamlCharacters", "vocabulary.yaml", "yaml-too-large")]
    public void Load_RefusesWhatIsBeyondALimit(string limit, string file, string rule)
    {
        _folder.Write("testamab/monograph.md", MonographText.With("## Usage\n\nText.\n"));
        _folder.Write("testamab/drug.yaml", "name: testamab\n");
        _folder.Write("testamab/regimen.yaml", "id: x\n");
        _folder.Write("vocabulary.yaml", "synonyms:\n  - [a, b]\n");
        var limits = limit switch
        {
            "FileBytes" => new ContentLimits { FileBytes = 30 },
            "FrontMatterCharacters" => new ContentLimits { FrontMatterCharacters = 5 },
            "YamlScalarCharacters" => new ContentLimits { YamlScalarCharacters = 5 },
            "BodyCharacters" => new ContentLimits { BodyCharacters = 5 },
            _ => new ContentLimits { YamlCharacters = 5 },
        };

        var content = ContentLoader.Load(_folder.Path, limits: limits);
        var problems = content.Problems.Concat(content.Drugs.SelectMany(entry => entry.Problems));

        Assert.Contains(problems, problem => (problem.File, problem.Rule, problem.Severity) == (file, rule, Severity.Error));
    }

    [Fact]
    public void ReaderWith_TellsLimitsApart()
    {
        Assert.Equal(ContentLoader.Reader, ContentLoader.ReaderWith(new ContentLimits()));
        Assert.NotEqual(ContentLoader.Reader, ContentLoader.ReaderWith(new ContentLimits { Faqs = 2 }));
    }

    public void Dispose() => _folder.Dispose();
}
