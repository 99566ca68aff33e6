using System.CommandLine;
using DrugReference.Content;
using DrugReference.Content.Files;
using DrugReference.Domain.Formularies;

namespace DrugReference.Cli;

/// <summary>The content folder that a command reads.</summary>
internal static class Folder
{
    public static Argument<string> Argument() => new("DIR")
    {
        Description = "The content folder.",
        DefaultValueFactory = _ => "content",
    };

    /// <summary>Reads the folder and runs the command on it; what keeps it from being read is said in one line.</summary>
    public static int Read(string path, Terminal terminal, Func<FormularyContent, int> run)
    {
        if (!Directory.Exists(path))
        {
            terminal.Fail($"The content folder '{path}' does not exist.");
            return ExitCode.BadUsage;
        }

        try
        {
            return run(ContentLoader.Load(path));
        }
        catch (ContentChangedException exception)
        {
            terminal.Fail($"{exception.Message} Run the command again.");
            return ExitCode.Failure;
        }
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
