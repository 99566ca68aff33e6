using System.CommandLine;
using DrugReference.Content;
using DrugReference.Content.Files;
using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Web.Hosting;

namespace DrugReference.Cli;

/// <summary>The content folder that a command reads.</summary>
internal static class Folder
{
    private const string Description =
        "The content folder; by default `content` in the current folder, or the content that came with the program.";

    public static string Default => Directory.Exists("content") ? "content" : PathOptions.Shipped;

    public static Argument<string> Argument() => new("DIR")
    {
        Description = Description,
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => Default,
        CustomParser = argument =>
        {
            if (!argument.Tokens[0].Value.StartsWith("--", StringComparison.Ordinal))
            {
                return argument.Tokens[0].Value;
            }

            // Left to the argument behind it.
            argument.OnlyTake(0);
            return Default;
        },
    };

    public static Option<string> Option() => new("--content")
    {
        Description = Description,
        HelpName = "DIR",
        DefaultValueFactory = _ => Default,
    };

    /// <summary>Reads the folder and runs the command on it; what keeps it from being read is said in one line.</summary>
    public static int Read(string path, Terminal terminal, Func<FormularyContent, int> run) =>
        ReadAsync(path, limits: null, terminal, content => Task.FromResult(run(content))).GetAwaiter().GetResult();

    /// <summary>The same under the limits of a site, for a command that waits.</summary>
    public static async Task<int> ReadAsync(
        string path, ContentLimits? limits, Terminal terminal, Func<FormularyContent, Task<int>> run)
    {
        if (IsMissing(path, terminal))
        {
            return ExitCode.BadUsage;
        }

        try
        {
            return await run(ContentLoader.Load(path, limits: limits));
        }
        catch (ContentChangedException exception)
        {
            terminal.Fail($"{exception.Message} Run the command again.");
            return ExitCode.Failure;
        }
    }

    /// <summary>Runs the command on what a portal would serve from the folder, from the file of the last time where it is the same.</summary>
    public static async Task<int> OpenAsync(
        string path, FormularyStore store, Terminal terminal, Func<Formulary, Task<int>> run, CancellationToken cancellationToken)
    {
        var latest = await store.OpenLatestAsync(path, ContentLoader.Reader, cancellationToken);
        return await ReadAsync(path, limits: null, terminal, async content =>
        {
            try
            {
                return await run(latest?.Digest == content.Digest ? latest : await store.BuildAsync(content, latest, cancellationToken));
            }
            catch (RefusedFormularyException exception)
            {
                terminal.Fail(exception.Message);
                return ExitCode.Failure;
            }
        });
    }

    /// <summary>A folder without a monograph is hardly the one that was meant.</summary>
    public static bool IsEmpty(string path, int drugs, Terminal terminal)
    {
        if (drugs == 0)
        {
            terminal.Fail($"There is no monograph in '{path}'.");
        }

        return drugs == 0;
    }

    public static bool IsMissing(string path, Terminal terminal)
    {
        if (Directory.Exists(path))
        {
            return false;
        }

        terminal.Fail($"The content folder '{path}' does not exist.");
        return true;
    }

    /// <summary>Reads the folder and runs the command on one drug of it: on that or on none, never on another.</summary>
    public static int ReadDrug(
        string path, string slug, Terminal terminal, Func<DrugEntry, Drug, FormularyContent, int> run) =>
        Read(path, terminal, content =>
        {
            var others = new Suggestions(slug);
            foreach (var entry in content.Drugs)
            {
                if (entry.Drug is { } drug && drug.Monograph.Slug == slug)
                {
                    return run(entry, drug, content);
                }

                others.Add(entry);
            }

            others.Print(content, terminal);
            return ExitCode.Failure;
        });
}
