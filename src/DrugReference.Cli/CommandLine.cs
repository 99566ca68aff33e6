using System.CommandLine;

namespace DrugReference.Cli;

/// <summary>The command <c>drugref</c> and what it answers to the shell.</summary>
internal static class CommandLine
{
    /// <summary>The arguments made no sense.</summary>
    public const int BadUsage = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("The content of DrugReference, from the command line.") { CheckCommand.Create(output, error) };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message);
            }

            await error.WriteLineAsync("See drugref --help.");
            return BadUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }
}
