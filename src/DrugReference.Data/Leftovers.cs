using System.Runtime.InteropServices;

namespace DrugReference.Data;

/// <summary>What a load has used and nobody needs any more.</summary>
internal static class Leftovers
{
    /// <summary>
    /// Gives it back to the system. The runtime would keep its part until it needs room, and the C library of Linux the tens of megabytes in
    /// which SQLite has gathered its indexes.
    /// </summary>
    public static void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = Trim(0);
            }
            catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
            {
                // Another C library than that of GNU.
            }
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint kept);
}
