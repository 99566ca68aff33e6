using System.CommandLine;

namespace DrugReference.Cli;

/// <summary>What a command hands on to the portal: its settings, as they stand in the README.</summary>
internal static class Settings
{
    public static Argument<string[]> Argument() => new("SETTING")
    {
        Description = "After --: further settings of the portal, such as --Site:Contact=TEXT.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
        Validators =
        {
            result =>
            {
                foreach (var token in result.Tokens.Where(token => !Is(token.Value)))
                {
                    result.AddError($"'{token.Value}' is no setting such as --Site:Contact=TEXT.");
                }
            },
        },
    };

    public static Option<string> Cache(bool isRequired) => new("--cache")
    {
        Description = "The folder of the SQLite files that are made of the content.",
        HelpName = "DIR",
        Required = isRequired,
    };

    /// <summary>A colon tells it from an option that was misspelt.</summary>
    public static bool Is(string text) =>
        text.StartsWith("--", StringComparison.Ordinal) && text.Split('=', 2) is [var key, _] && key.Contains(':', StringComparison.Ordinal);
}
