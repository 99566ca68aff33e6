using System.Runtime.InteropServices;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>Signals to processes that a test has started.</summary>
internal static class Signals
{
    public const int Interrupt = 2;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    public static void Send(int process, int signal) => Assert.Equal(0, kill(process, signal));

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int kill(int process, int signal);
}
