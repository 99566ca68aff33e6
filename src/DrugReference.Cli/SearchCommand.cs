using System.CommandLine;
using System.Globalization;
using DrugReference.Data;
using DrugReference.Web.Api;
using DrugReference.Web.Api.Answers;
using DrugReference.Web.Hosting;

namespace DrugReference.Cli;

/// <summary><c>drugref search QUERY</c>: what the search of the portal finds in a content folder.</summary>
internal static class SearchCommand
{
    private const string About = "Search drugs, sections and questions as the portal does, with the answering sentences.";

    private const string Examples = """
        The words of the query need no quotes. The content is kept as an SQLite file between two searches.

        Examples:
          drugref search besponsa dose
          drugref search "how is VOD treated" --kinds faq,section --limit 3
          drugref search liver --content /srv/monographs --json

        Exit codes: 0 found, 1 nothing found or the content cannot be used, 2 bad usage.
        """;

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Names, topics, a question.", Arity = ArgumentArity.OneOrMore };
        var folder = Folder.Option();
        var cache = Settings.Cache(isRequired: false);
        var limit = new Option<int>("--limit")
        {
            Description = "How many results at most.",
            DefaultValueFactory = _ => ApiSearch.UsualResults,
        };
        limit.Validators.Add(result =>
        {
            if (ApiNumber.Read(result.Tokens is [var token] ? token.Value : null, 1, ApiSearch.MostResults, 1) is null)
            {
                result.AddError($"--limit: {ApiNumber.Refusal(1, ApiSearch.MostResults)}");
            }
        });
        var kinds = new Option<string>("--kinds") { Description = "Only these: drug, section, faq, calculator.", HelpName = "KIND,..." };
        kinds.Validators.Add(result =>
        {
            if (ApiSearch.KindsOf(result.Tokens is [var token] ? token.Value : null) is null)
            {
                result.AddError($"--kinds: {ApiSearch.KindsRefusal}");
            }
        });
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead." };
        var command = new ExampleCommand("search", About, Examples) { query, folder, cache, limit, kinds, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var store = new FormularyStore(parsed.GetValue(cache) ?? PathOptions.DefaultCache, clock);
            var request = new ApiSearch(ApiSearch.KindsOf(parsed.GetValue(kinds))!, parsed.GetValue(limit));
            return await Folder.OpenAsync(parsed.GetValue(folder)!, store, terminal, async formulary =>
            {
                var found = await request.FindAsync(formulary, string.Join(' ', parsed.GetValue(query)!), cancellationToken);
                Print(found, parsed.GetValue(json), terminal);
                return found.Results.Count > 0 ? ExitCode.Success : ExitCode.Failure;
            }, cancellationToken);
        });
        return command;
    }

    private static void Print(SearchAnswer found, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(Json.Of(found));
            return;
        }

        if (found.Correction is { } correction)
        {
            terminal.Line($"Showing results for {correction}.");
        }

        foreach (var result in found.Results)
        {
            terminal.Line($"{result.Kind.ToString().ToLower(CultureInfo.InvariantCulture)}: {Title(result)}");
            foreach (var line in Lines(result))
            {
                terminal.Line($"  {line}");
            }

            terminal.Line($"  {result.Url}");
        }

        foreach (var other in found.NotHeld)
        {
            terminal.Line($"{other} is not in this formulary.");
        }

        if (found.Results.Count == 0)
        {
            terminal.Fail("Not in this formulary: no drug, section or question answers this.");
        }
        else if (found.HasMore)
        {
            terminal.Line("There is more: add a word, or ask for more with --limit.");
        }
    }

    /// <summary>The answer; of a drug, which of its names was found before that.</summary>
    private static IEnumerable<string> Lines(SearchResult result) => result.Answer
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Prepend(result.Kind == ResultKind.Drug ? string.Join(", ", result.Matched) : "")
        .Where(line => line.Length > 0);

    private static string Title(SearchResult result) => result.Kind == ResultKind.Drug
        ? result.Title
        : string.Join(" › ", new[] { result.DrugName, result.Path, result.Title }.Where(part => part.Length > 0))
            + (result.Banned ? " (banned)" : "");
}
