using System.Net.Sockets;
using DrugReference.Content;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Hosting;

/// <summary>The portal as a program; what prevents its start is said in one line, not in a stack trace.</summary>
public static class Portal
{
    private const int ExitCodeOfFailedStart = 78;

    /// <summary>Read by the runtime when the first socket is opened, and from the environment alone.</summary>
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="arguments">Settings, as <c>--Key=Value</c>.</param>
    /// <param name="defaults">Settings that hold where neither the arguments nor the environment say otherwise.</param>
    /// <returns>The exit code: 0 when it was told to stop, 78 when it could not start.</returns>
    public static async Task<int> RunAsync(string[] arguments, IEnumerable<KeyValuePair<string, string?>>? defaults = null)
    {
        // What has arrived is handed over by the thread that saw it arrive: one hop less. Pages are made on other threads as ever.
        Environment.SetEnvironmentVariable(InlineCompletions, Environment.GetEnvironmentVariable(InlineCompletions) ?? "1");
        var builder = WebApplication.CreateSlimBuilder(Options(arguments));
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });
        builder.AddDrugReference();
        var isStarted = false;
        try
        {
            await using var app = builder.Build();
            app.UseDrugReference();
            await app.StartAsync();
            isStarted = true;
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (OptionsValidationException exception) when (!isStarted)
        {
            return await FailAsync(string.Join(' ', exception.Failures));
        }
        catch (OperationCanceledException) when (!isStarted)
        {
            // Told to stop meanwhile.
            return 0;
        }
        catch (Exception exception) when (!isStarted && exception
            is IOException or UnauthorizedAccessException or SocketException or FormatException or InvalidOperationException)
        {
            // No certificate, no such address, a limit that is no number: the first line says it.
            return await FailAsync(exception.Message.Split('\n')[0].TrimEnd());
        }
    }

    /// <summary>The limits under which a portal with these settings reads its content.</summary>
    /// <param name="arguments">Settings, as <c>--Key=Value</c>.</param>
    /// <exception cref="InvalidOperationException">A limit is no number.</exception>
    public static ContentLimits LimitsOf(string[] arguments) => WebApplication.CreateSlimBuilder(Options(arguments))
        .Configuration.GetSection("Content:Limits").Get<ContentLimits>() ?? ContentLimits.Default;

    /// <summary>What belongs to the program stands beside it; the folder that it was started from is nobody's business.</summary>
    private static WebApplicationOptions Options(string[] arguments) => new()
    {
        Args = arguments,
        ContentRootPath = AppContext.BaseDirectory,
    };

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"DrugReference cannot start: {reason}");
        return ExitCodeOfFailedStart;
    }
}
