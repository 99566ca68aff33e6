using System.Globalization;
using System.Runtime.InteropServices;

namespace DrugReference.Data.Tests;

public sealed class LeftoversTests
{
    private const int Blocks = 64 * 1024;
    private const int BlockBytes = 1024;

    [GnuFact]
    public unsafe void GiveBack_LeavesNothingOfWhatNativeCodeHasFreed()
    {
        var blocks = new nint[Blocks];
        for (var index = 0; index < Blocks; index++)
        {
            blocks[index] = (nint)NativeMemory.AllocZeroed(BlockBytes);
        }

        // What was allocated last stays, so that what lies below it is not given back by itself.
        foreach (var block in blocks.AsSpan(0, Blocks - 1))
        {
            NativeMemory.Free((void*)block);
        }

        var before = Resident();
        Leftovers.GiveBack();
        var after = Resident();
        NativeMemory.Free((void*)blocks[^1]);

        Assert.True(before - after > Blocks * BlockBytes / 2, $"{before} bytes before, {after} after");
    }

    /// <summary>Bytes of this process that are in memory.</summary>
    private static long Resident() =>
        long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;

    /// <summary>Other C libraries keep less, and have nothing to be asked for.</summary>
    private sealed class GnuFactAttribute : FactAttribute
    {
        public GnuFactAttribute() => Skip = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out _) ? null : "This system has no C library of GNU.";
    }
}
