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
}
