using DrugReference.Content.Rules;

namespace DrugReference.Content.Tests.Rules;

/// <summary>Long texts made of nothing but what the rules look for: each is read to its end, once, without a failure.</summary>
public sealed class HostileTextTests
{
    private const int Characters = 200_000;

    [Theory]
    [InlineData("0.7 mg/m² ")]
    [InlineData("1/2/3/4-5 to 6 mg/m² per cycle")]
    [InlineData("5mg.5 IU")]
    [InlineData("1.1.1,1.0")]
    [InlineData("testamib ")]
    [InlineData("tttttttt")]
    [InlineData("see above ")]
    [InlineData("see see section")]
    [InlineData("as  ")]
    [InlineData("above\n")]
    [InlineData("[S9]")]
    [InlineData("[")]
    [InlineData("](#x")]
    [InlineData("](")]
    [InlineData("\u202E")]
    [InlineData("## Alternate Names\n")]
    [InlineData("\n")]
    public void Check_ComesToItsEnd(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Characters / part.Length));
        var (monograph, _) = MonographText.Read(MonographText.With("## Usage\n\nPain.\n"));
        var identity = Checked.Entry(MonographText.With("## Usage\n\nPain.\n"), "name: testamab" + Checked.Sources).Drug!.Identity;
        var regimen = Checked.Entry(MonographText.With("## Usage\n\nPain.\n"), "name: testamab" + Checked.Sources, Checked.Regimen).Drug!.Regimen;

        var problems = ContentRules.Check(new RuleSubject(
            new SourceFile("testamab.md", text),
            new SourceFile("drug.yaml", "name: testamab"),
            new SourceFile("regimen.yaml", Checked.Regimen),
            monograph!,
            identity,
            regimen));

        Assert.DoesNotContain(problems, problem => problem.Rule == "rules-failed");
        Assert.All(problems.GroupBy(problem => (problem.File, problem.Rule)), group => Assert.InRange(group.Count(), 1, 20));
    }
}
