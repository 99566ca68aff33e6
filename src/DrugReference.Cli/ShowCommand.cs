using System.CommandLine;
using DrugReference.Content.Rules;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;
using DrugReference.Web.Api.Answers;
using DrugReference.Web.Pages.Shared;

namespace DrugReference.Cli;

/// <summary><c>drugref show SLUG [DIR]</c>: the monograph of one drug, as text for a terminal or as JSON.</summary>
internal static class ShowCommand
{
    private const string About = "Print the monograph of a drug: names, notices, review state, sections, questions, problems.";

    private const string Examples = """
        Examples:
          drugref show inotuzumab-ozogamicin
          drugref show inotuzumab-ozogamicin /srv/monographs --json

        Exit codes: 0 shown, 1 no such drug (never another one in its place), 2 bad usage.
        """;

    public static Command Create(Terminal terminal)
    {
        var slug = new Argument<string>("SLUG") { Description = "Name of the drug in addresses: the name of its folder or file." };
        var folder = Folder.Argument();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead." };
        var command = new ExampleCommand("show", About, Examples) { slug, folder, json };
        command.SetAction(parsed =>
        {
            var root = parsed.GetValue(folder)!;
            return Folder.ReadDrug(root, parsed.GetValue(slug)!, terminal, (entry, drug, content) =>
            {
                Print(drug, Problems(entry, drug, root, terminal), content.Digest, parsed.GetValue(json), terminal);
                return ExitCode.Success;
            });
        });
        return command;
    }

    private static IReadOnlyList<Problem> Problems(DrugEntry entry, Drug drug, string root, Terminal terminal) =>
        CheckReport.Sort([.. entry.Problems, .. new[] { ReviewDates.Overdue(root, drug, terminal.Today) }.OfType<Problem>()]);

    private static void Print(Drug drug, IReadOnlyList<Problem> problems, string digest, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(Json.Of(DrugAnswer.Of(drug, problems, drug.OverdueReview(terminal.Today) is not null, digest)));
        }
        else
        {
            new MonographPrinter(terminal).Print(drug, problems, digest);
        }
    }
}
