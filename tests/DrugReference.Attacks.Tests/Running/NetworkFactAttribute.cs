using System.Diagnostics;

namespace DrugReference.Attacks.Tests.Running;

/// <summary>A test that gives a process a network of its own: skipped where the system does not let it, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NetworkFactAttribute : FactAttribute
{
    /// <summary>Runs the command that follows in a network without any way out.</summary>
    public static readonly string[] Namespace = ["unshare", "--map-root-user", "--net"];

    private static readonly Lazy<bool> CanUnshare = new(() =>
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Namespace[0], [.. Namespace[1..], "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public NetworkFactAttribute()
    {
        if (!CanUnshare.Value && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "The system gives this user no network namespace (unshare -rn).";
        }
    }
}
