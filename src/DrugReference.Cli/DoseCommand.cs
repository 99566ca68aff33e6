using System.CommandLine;
using DrugReference.Content.Rules;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;

namespace DrugReference.Cli;

/// <summary><c>drugref dose SLUG FIELD=VALUE...</c>: the plan of one cycle, as text for a terminal or as JSON.</summary>
internal static class DoseCommand
{
    private const string About = "Plan one cycle of a drug that has a regimen: doses, dates, working, findings.";

    private const string Examples = """
        Fields are those of the dose form and of its JSON, such as label, heightCm, weightKg, cycle, response, start; a
        drug's own entries, such as anc or bilirubinXUln, stand in its regimen.yaml. With - in place of fields they are read
        from standard input, one to a line, so that a patient's figures stay out of the history of the shell.

        Examples:
          drugref dose inotuzumab-ozogamicin label=EU heightCm=170 weightKg=70 cycle=1 start=2026-11-23
          drugref dose inotuzumab-ozogamicin label=US heightCm=170 weightKg=70 cycle=2 response=CR --json
          drugref dose inotuzumab-ozogamicin - < fields.txt

        Exit codes: 0 planned (a stop or a hold is part of a plan), 1 no such drug, no regimen or its review is overdue,
        2 bad usage or a field that was refused.
        """;

    public static Command Create(Terminal terminal, TextReader input)
    {
        var slug = new Argument<string>("SLUG") { Description = "Name of the drug in addresses: the name of its folder or file." };
        var fields = new Argument<string[]>("FIELD=VALUE")
        {
            Description = "What is entered, or - to read it from standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = Folder.Option();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead." };
        var command = new ExampleCommand("dose", About, Examples) { slug, fields, folder, json };
        command.SetAction(parsed =>
        {
            var root = parsed.GetValue(folder)!;
            var form = Form(parsed.GetValue(fields)!, input, terminal);
            return form is null
                ? ExitCode.BadUsage
                : Folder.ReadDrug(root, parsed.GetValue(slug)!, terminal, (entry, drug, content) =>
                    Plan(drug, form, root, content, parsed.GetValue(json), terminal));
        });
        return command;
    }

    private static int Plan(
        Drug drug, Dictionary<string, string?> form, string root, FormularyContent content, bool asJson, Terminal terminal)
    {
        var identity = drug.Identity;
        if (drug.Regimen is not { } regimen)
        {
            terminal.Fail($"{identity.Name} has no regimen, so no dose can be calculated.");
            return ExitCode.Failure;
        }

        if (ReviewDates.Overdue(root, drug, terminal.Today) is { } overdue)
        {
            terminal.Fail($"{overdue.Message} No dose is calculated from it.");
            return ExitCode.Failure;
        }

        var result = DoseForm.Plan(regimen, form);
        if (!result.HasPlan)
        {
            foreach (var problem in result.Problems)
            {
                terminal.Fail($"{problem.Field}: {problem.Message}");
            }

            return ExitCode.BadUsage;
        }

        var name = identity.BrandNames.Count > 0 ? $"{identity.Name} ({string.Join(", ", identity.BrandNames)})" : identity.Name;
        terminal.Output.Write(asJson
            ? DoseAnswer.Of(result.Plan, drug.Monograph.Slug, identity, content.Digest).ToReadableJson() + "\n"
            : PlanText.Write(result.Plan, name, content.Digest));
        return ExitCode.Success;
    }

    private static Dictionary<string, string?>? Form(string[] fields, TextReader input, Terminal terminal)
    {
        var form = new Dictionary<string, string?>(StringComparer.Ordinal);
        var lines = fields is ["-"] ? Lines(input) : fields;
        foreach (var line in lines)
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at))
            {
                terminal.Fail($"'{line}' is no FIELD=VALUE.");
                return null;
            }

            if (!form.TryAdd(line[..at].Trim(), line[(at + 1)..]))
            {
                terminal.Fail($"{line[..at].Trim()}: this field is given twice.");
                return null;
            }
        }

        return form;
    }

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line;
            }
        }
    }
}
