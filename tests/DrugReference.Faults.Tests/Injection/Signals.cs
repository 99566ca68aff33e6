using System.Runtime.InteropServices;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>Signals to processes that a test has started.</summary>
internal static class Signals
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    public static void Send(int process, int signal) => Assert.Equal(0, kill(process, signal));

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int kill(int process, int signal);
}
