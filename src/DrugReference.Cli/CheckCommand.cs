using System.CommandLine;
using System.Globalization;
using DrugReference.Content;
using DrugReference.Domain.Problems;

namespace DrugReference.Cli;

/// <summary><c>drugref check DIR</c>: every problem of a content folder, one a line, as editors and CI understand them.</summary>
internal static class CheckCommand
{
    /// <summary>At least one problem is an error.</summary>
    public const int FoundErrors = 1;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The content folder.",
            DefaultValueFactory = _ => "content",
        };
        var command = new Command("check", "Read a content folder and print every problem as file:line:column: severity rule: message.")
        {
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, output, error));
        return command;
    }

    private static int Run(string folder, TextWriter output, TextWriter error)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"The content folder '{folder}' does not exist.");
            return CommandLine.BadUsage;
        }

        var content = ContentLoader.Load(folder);
        var entries = content.Drugs.ToList();
        var problems = content.Problems.Concat(entries.SelectMany(entry => entry.Problems)).ToList();
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{entries.Count(entry => entry.Drug is not null)} drugs, {errors} errors, {problems.Count - errors} warnings and notes"));
        return errors > 0 ? FoundErrors : 0;
    }
}
