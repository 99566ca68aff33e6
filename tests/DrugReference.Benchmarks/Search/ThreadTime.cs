using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DrugReference.Benchmarks.Search;

/// <summary>Time that this thread has run, which other programs on the machine do not add to; elsewhere than on Linux the clock.</summary>
internal static partial class ThreadTime
{
    private const int OfThread = 3;

    public static double Microseconds()
    {
        if (OperatingSystem.IsLinux() && GetTime(OfThread, out var time) == 0)
        {
            return (time.Seconds * 1e6) + (time.Nanoseconds / 1e3);
        }

        return Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
