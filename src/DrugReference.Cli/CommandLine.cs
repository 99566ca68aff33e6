using System.CommandLine;

namespace DrugReference.Cli;

/// <summary>The command <c>drugref</c>.</summary>
internal static class CommandLine
{
    private const string About = """
        The content of DrugReference, from the command line.

        Exit codes: 0 done (whatever was found is a warning or a note), 1 errors in the content, no such drug or nothing found,
        2 bad usage or a refused entry, 78 the portal cannot start.
        """;

    /// <param name="clock">Says what day it is where <c>--today</c> does not.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter error, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var console = new Terminal(output, error, clock);
        var root = new RootCommand(About)
        {
            CheckCommand.Create(console), ShowCommand.Create(console), SearchCommand.Create(console, clock),
            DoseCommand.Create(console, input),
            BuildCommand.Create(console, clock), ServeCommand.Create(console),
        };
        ExampleCommand.Extend(root);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0 || ExampleCommand.IsHelp(parsed))
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,

                // The portal stops by itself when it is told to.
                ProcessTerminationTimeout = null,
            });
        }

        foreach (var problem in parsed.Errors)
        {
            console.Fail(problem.Message);
        }

        console.Fail("See drugref --help.");
        return ExitCode.BadUsage;
    }
}
