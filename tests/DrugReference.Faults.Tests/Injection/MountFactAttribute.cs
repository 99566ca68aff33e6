using System.Diagnostics;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>A test that gives a process a disk of its own: skipped where the system does not let it, never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(() => Runs([.. Mounts.Namespace, "true"]));

    public MountFactAttribute()
    {
        if (!CanMount.Value && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "The system gives this user no mount namespace (unshare -rm).";
        }
    }

    private static bool Runs(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
