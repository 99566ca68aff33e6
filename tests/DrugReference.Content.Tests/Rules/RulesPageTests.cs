using System.Diagnostics;
using DrugReference.Content.Rules;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Rules;

/// <summary>docs/content-rules.md, executed: every example is loaded as a content folder.</summary>
public sealed class RulesPageTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Rules that no file can be written for: they depend on the machine, or on a defect of the program.</summary>
    private static readonly string[] NoExample = ["file-unreadable", "folder-unreadable", "rules-failed", "text-unstorable"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> WithoutExample => [.. NoExample];

    public static TheoryData<string> WithExample => [.. RulesPage.Examples.Select(example => example.Id).Except(NoExample)];

    [Theory]
    [MemberData(nameof(WithExample))]
    public void Example_GivesExactlyTheLinesUnderIt(string rule)
    {
        var example = RulesPage.Examples.Single(example => example.Id == rule);

        Write(example);
        var reported = Load().Select(problem => problem.ToString()).ToList();

        Assert.NotEmpty(example.Expected);
        Assert.Contains(example.Expected, line => line.EndsWith(" " + rule, StringComparison.Ordinal));
        Assert.Equal(
            example.Expected.Order(StringComparer.Ordinal),
            reported.Select(line => line[..line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 2, StringComparison.Ordinal)])
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WithoutExample))]
    public void RuleWithoutExample_SaysSo(string rule)
    {
        Assert.Empty(RulesPage.Examples.Single(example => example.Id == rule).Blocks);
    }

    [Fact]
    public void FolderOfTheExamples_LoadsWithoutAProblem()
    {
        WriteFolder();

        Assert.Empty(Load());
    }

    public void Dispose() => _folder.Dispose();

    private void Write(RuleExample example)
    {
        if (example.Blocks.Any(block => block.Language == "diff"))
        {
            WriteFolder();
        }

        foreach (var block in example.Blocks)
        {
            switch (block.Language)
            {
                case "sh":
                    Run(block.Text);
                    break;
                case "diff":
                    var text = File.ReadAllText(Path.Combine(_folder.Path, block.Path));
                    Assert.Contains(block.Lines('-'), text, StringComparison.Ordinal);
                    _folder.Write(block.Path, text.Replace(block.Lines('-'), block.Lines('+'), StringComparison.Ordinal));
                    break;
                default:
                    _folder.Write(block.Path, block.Text);
                    break;
            }
        }
    }

    private void WriteFolder()
    {
        foreach (var file in RulesPage.Folder)
        {
            _folder.Write(file.Path, file.Text);
        }
    }

    private void Run(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-e", "-c", script]) { WorkingDirectory = _folder.Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private List<Problem> Load()
    {
        var content = ContentLoader.Load(_folder.Path);
        var entries = content.Drugs.ToList();
        return
        [
            .. content.Problems,
            .. entries.SelectMany(entry => entry.Problems),
            .. entries.Select(entry => entry.Drug is { } drug ? ReviewDates.Overdue(_folder.Path, drug, Today) : null).OfType<Problem>(),
        ];
    }
}
