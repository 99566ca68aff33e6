using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Bombs;

/// <summary>What is made to cost a parser dearly is refused at its place, or read; what stands beside it loads.</summary>
[Trait("Fault", "F16")]
public sealed class BombTests : IDisposable
{
    private const int GoodDrugs = 1_000;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Yaml => [.. YamlBombs.All.Select(bomb => bomb.Name)];

    public static TheoryData<string> Markdown => [.. MarkdownBombs.All.Select(bomb => bomb.Name)];

    [Theory]
    [MemberData(nameof(Yaml))]
    public void YamlBomb_IsRefusedAtItsPlaceAndTheMonographBesideItIsRead(string name)
    {
        var bomb = YamlBombs.All.Single(bomb => bomb.Name == name);
        _folder.Write("drug/monograph.md", BombFolder.Monograph("Drug"));
        _folder.Write("drug/drug.yaml", bomb.Text);

        var entry = ContentLoader.Load(_folder.Path).Drugs.Single();

        Assert.Equal((bomb.Refusal, "drug/drug.yaml"), Refusal(entry.Problems));
        Assert.True(entry.Drug!.IsIncomplete);
    }

    [Theory]
    [MemberData(nameof(Markdown))]
    public void MarkdownBomb_IsRefusedAtItsPlaceOrRead(string name)
    {
        var bomb = MarkdownBombs.All.Single(bomb => bomb.Name == name);
        _folder.Write("drug.md", BombFolder.Markdown(bomb));

        var entry = ContentLoader.Load(_folder.Path).Drugs.Single();

        Assert.Equal(bomb.Refusal, Refusal(entry.Problems).Place);
        Assert.Equal(bomb.Refusal is null, entry.Drug is not null);
    }

    [Fact]
    public void FolderFullOfBombs_LoadsEveryGoodMonograph()
    {
        BombFolder.WriteAll(_folder.Path, GoodDrugs);

        var entries = ContentLoader.Load(_folder.Path).Drugs.ToList();

        Assert.Equal(GoodDrugs, entries.Count(entry => entry.Drug is { IsIncomplete: false, Monograph: var good }
            && good.File.StartsWith("good/", StringComparison.Ordinal)));
        Assert.Equal(
            YamlBombs.All.Count + MarkdownBombs.All.Count(bomb => bomb.Refusal is not null),
            entries.Count(entry => entry.Problems.Any(problem => problem.Severity == Severity.Error)));
    }

    public void Dispose() => _folder.Dispose();

    private static (string? Place, string? File) Refusal(IReadOnlyList<Problem> problems) =>
        problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } problem
            ? ($"{problem.Line}:{problem.Column} {problem.Rule}", problem.File)
            : default;
}
