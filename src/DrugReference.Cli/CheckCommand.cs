using System.CommandLine;
using System.Globalization;
using DrugReference.Content.Rules;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Cli;

/// <summary><c>drugref check [DIR]</c>: every problem of a content folder, one a line, as editors and CI understand them.</summary>
internal static class CheckCommand
{
    private const string About = "Print every problem of a content folder as file:line:column: severity rule: message.";

    private const string Examples = """
        Examples:
          drugref check
          drugref check /srv/monographs --json
          drugref check content --today 2027-01-31    with the reviews that are overdue on that day

        docs/content-rules.md describes the rules. Exit codes: 0 no errors, 1 errors or no monograph at all, 2 bad usage.
        """;

    public static Command Create(Terminal terminal)
    {
        var folder = Folder.Argument();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead." };
        var today = new Option<DateOnly?>("--today")
        {
            Description = "The day, such as 2027-01-31, on which a review is overdue or not; the current one by default.",
            HelpName = "DATE",
            CustomParser = argument =>
            {
                if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                argument.AddError($"'{argument.Tokens[0].Value}' is no date such as 2027-01-31.");
                return null;
            },
        };
        var command = new ExampleCommand("check", About, Examples) { folder, json, today };
        command.SetAction(parsed =>
        {
            var root = parsed.GetValue(folder)!;
            return Folder.Read(root, terminal, content =>
            {
                var report = Check(root, content, parsed.GetValue(today) ?? terminal.Today);
                Print(report, parsed.GetValue(json), terminal);
                return report.Errors > 0 || Folder.IsEmpty(root, report.Drugs, terminal) ? ExitCode.Failure : ExitCode.Success;
            });
        });
        return command;
    }

    private static CheckReport Check(string root, FormularyContent content, DateOnly today)
    {
        var problems = new List<Problem>(content.Problems);
        var drugs = 0;
        foreach (var entry in content.Drugs)
        {
            // Nothing but the problems is kept: a folder may hold thousands of drugs.
            problems.AddRange(entry.Problems);
            if (entry.Drug is { } drug)
            {
                drugs++;
                problems.AddRange(new[] { ReviewDates.Overdue(root, drug, today) }.OfType<Problem>());
            }
        }

        return CheckReport.Of(root, content.Digest, drugs, problems);
    }

    private static void Print(CheckReport report, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(Json.Of(report));
            return;
        }

        foreach (var problem in report.Problems)
        {
            terminal.Line(problem.ToString());
        }

        terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Drugs} drugs, {report.Errors} errors, {report.Warnings} warnings, {report.Notes} notes"));
    }
}
