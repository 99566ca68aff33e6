using System.Text;
using DrugReference.Content.Files;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Monographs;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("", 1, "front-matter-missing")]
    [InlineData("# Notes\nNo front matter.\n", 1, "front-matter-missing")]
    [InlineData("\n---\ntitle: A\n---\n", 1, "front-matter-missing")]
    [InlineData("----\ntitle: A\n----\n", 1, "front-matter-missing")]
    [InlineData("---", 1, "front-matter-missing")]
    [InlineData("---\ntitle: A\n", 1, "front-matter-open")]
    [InlineData("---\ntitle: A\n----\ntext", 1, "front-matter-open")]
    [InlineData("---\n---\ntext", 2, "yaml-empty")]
    [InlineData("---\ntitle: A\ntitle: B\n---\n", 3, "yaml-duplicate-key")]
    [InlineData("---\nlastModified: 2026-01-01\n---\ntext", 2, "yaml-key-missing")]
    [Trait("Fault", "F13")]
    public void Read_RefusesAFileWithoutUsableFrontMatter(string file, int line, string rule)
    {
        var (monograph, problems) = MonographText.Read(file);

        Assert.Null(monograph);
        var problem = Assert.Single(problems, problem => problem.Severity == Severity.Error);
        Assert.Equal((line, rule), (problem.Line, problem.Rule));
    }

    [Theory]
    [InlineData("---\ntitle: A\n---")]
    [InlineData("---\ntitle: A\n---\n")]
    [InlineData("---  \ntitle: A\n---  \n")]
    [InlineData("\uFEFF---\r\ntitle: A\r\n---\r\n")]
    [InlineData("---\ntitle: |-\n  A\n---\n")]
    [Trait("Fault", "F11")]
    [Trait("Fault", "F13")]
    public void Read_TakesTheFormsInTheWild(string file)
    {
        var text = StrictText.Decode(Encoding.UTF8.GetBytes(file), new ProblemSink("a.md"))!;

        var (monograph, problems) = MonographText.Read(text);

        Assert.Equal("A", monograph?.Title);
        Assert.Empty(problems);
    }

    [Fact]
    public void Read_NotesUnknownKeysAndLoads()
    {
        var (monograph, problems) = MonographText.Read("---\ntitle: A\nmrp: 50\n---\n## Usage\n\nText.\n");

        Assert.NotNull(monograph);
        Assert.Equal((3, Severity.Note, "yaml-key-unknown"), Place(Assert.Single(problems)));
    }

    [Fact]
    public void Read_PlacesProblemsOfTheBodyInTheFile()
    {
        var (_, problems) = MonographText.Read("---\ntitle: A\n---\n\n## Usage\n\n## Dosage\n\nText.\n");

        Assert.Equal((5, Severity.Warning, "section-empty"), Place(Assert.Single(problems)));
    }

    [Theory]
    [InlineData("2026-01-02", true)]
    [InlineData("2026-01-02T03:04:05.678Z", true)]
    [InlineData("2026-01-02T03:04:05+02:00", true)]
    [InlineData("01/02/2026", false)]
    [InlineData("10:30", false)]
    [InlineData("January", false)]
    public void Read_TakesIsoDatesAlone(string date, bool isRead)
    {
        var (monograph, problems) = MonographText.Read($"---\ntitle: A\nlastModified: '{date}'\n---\n");

        Assert.Equal(isRead, monograph!.LastModified is not null);
        Assert.Equal(isRead ? 0 : 1, problems.Count);
    }

    [Theory]
    [InlineData("A drug for tests.", "A drug for tests.")]
    [InlineData("- A **drug** for tests.", "A drug for tests.")]
    [InlineData("A drug for...", null)]
    [InlineData("A drug for…", null)]
    [InlineData("", null)]
    public void Read_ShowsNoDescriptionThatBreaksOff(string description, string? expected)
    {
        var (monograph, _) = MonographText.Read($"---\ntitle: A\ndescription: '{description}'\n---\n");

        Assert.Equal(expected, monograph!.Description);
    }

    [Theory]
    [InlineData("5. Testouracil", "5. Testouracil")]
    [InlineData("# 1 Testamab", "# 1 Testamab")]
    [InlineData("Testamab *forte* <b>", "Testamab forte <b>")]
    [InlineData("> 5 mg", "> 5\u00A0mg")]
    public void Read_TakesTheTitleForALineOfText(string title, string expected)
    {
        var (monograph, _) = MonographText.Read($"---\ntitle: '{title}'\n---\n");

        Assert.Equal(expected, monograph!.Title);
    }

    private static (int, Severity, string) Place(Problem problem) => (problem.Line, problem.Severity, problem.Rule);
}
