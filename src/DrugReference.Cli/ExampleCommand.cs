using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DrugReference.Cli;

/// <summary>A command whose help ends with examples; the list of all commands shows its first line alone.</summary>
internal sealed class ExampleCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples => examples;

    /// <summary>Lets the help of a command line end with the examples of the command that it is about.</summary>
    public static void Extend(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpThenExamples((SynchronousCommandLineAction)option.Action!);
    }

    /// <summary>Whether help was asked for; then nothing that is missing is missed.</summary>
    public static bool IsHelp(ParseResult parsed) => parsed.Action is HelpThenExamples;

    private sealed class HelpThenExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ExampleCommand command)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(command.Examples);
            }

            return exitCode;
        }
    }
}
