using Microsoft.Extensions.Options;

namespace DrugReference.Web.Hosting;

/// <summary>Starts the portal from whatever folder; what prevents the start is said in one line, not in a stack trace.</summary>
internal static class StartAndStop
{
    private const int ExitCodeOfFailedStart = 78;

    /// <summary>A published portal finds its styles beside itself, not in the folder that it was started from.</summary>
    public static WebApplicationOptions Options(string[] arguments) => new()
    {
        Args = arguments,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };

    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException exception)
        {
            return await FailAsync(string.Join(' ', exception.Failures));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(exception.Message);
        }
    }

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"DrugReference cannot start: {reason}");
        return ExitCodeOfFailedStart;
    }
}
