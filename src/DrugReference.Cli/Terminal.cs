namespace DrugReference.Cli;

/// <summary>Where a command writes, and what day it is: that of the portal, in UTC.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public TextWriter Output => output;

    public void Line(string text = "") => output.WriteLine(Harmless(text));

    public void Fail(string text) => error.WriteLine(Harmless(text));

    /// <summary>A text of a content file must not move the cursor or colour the screen: YAML can spell an escape character.</summary>
    private static string Harmless(string text) => text.Any(IsControl)
        ? string.Create(text.Length, text, (shown, typed) =>
        {
            for (var index = 0; index < typed.Length; index++)
            {
                shown[index] = IsControl(typed[index]) ? '\uFFFD' : typed[index];
            }
        })
        : text;

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
