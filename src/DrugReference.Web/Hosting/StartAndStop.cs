using Microsoft.Extensions.Options;

namespace DrugReference.Web.Hosting;

/// <summary>Runs the portal; what prevents the start is said in one line, not in a stack trace.</summary>
internal static class StartAndStop
{
    private const int ExitCodeOfBadSettings = 78;

    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync($"DrugReference cannot start: {string.Join(' ', exception.Failures)}");
            return ExitCodeOfBadSettings;
        }
    }
}
