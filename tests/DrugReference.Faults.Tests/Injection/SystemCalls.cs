using System.Runtime.InteropServices;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>
/// Lets something happen at any call of SQLite to the system, by the means that its own tests use
/// (<c>sqlite3_vfs.xSetSystemCall</c>).
/// </summary>
internal static class SystemCalls
{
    /// <summary>errno of a failed read or write.</summary>
    private const int InputOutputError = 5;

    /// <summary>Places of the members of <c>sqlite3_vfs</c> on a system of 64 bits.</summary>
    private const int SetSystemCall = 144;

    private const int GetSystemCall = 152;

    private static readonly string[] Names =
        ["open", "read", "pread", "pread64", "write", "pwrite", "pwrite64", "fstat", "ftruncate", "fcntl", "access", "stat", "unlink"];

    private static int _untilFault = int.MaxValue;
    private static Func<int, bool> _fails = _ => false;

    private delegate nint Call(nint one, nint two, nint three, nint four);

    private delegate int Set(nint vfs, [MarshalAs(UnmanagedType.LPStr)] string name, nint call);

    private delegate nint Get(nint vfs, [MarshalAs(UnmanagedType.LPStr)] string name);

    /// <summary>Open files of this process.</summary>
    public static int OpenFiles => Directory.GetFileSystemEntries("/proc/self/fd").Length;

    /// <summary>Answers whether there were so many calls.</summary>
    /// <param name="nth">From this call on,</param>
    /// <param name="fails">this is asked, with the number of calls since then, whether the call fails.</param>
    /// <param name="run">What calls.</param>
    public static async Task<bool> FromCallAsync(int nth, Func<int, bool> fails, Func<Task> run)
    {
        var vfs = sqlite3_vfs_find(0);
        var set = Marshal.GetDelegateForFunctionPointer<Set>(Marshal.ReadIntPtr(vfs, SetSystemCall));
        var get = Marshal.GetDelegateForFunctionPointer<Get>(Marshal.ReadIntPtr(vfs, GetSystemCall));
        var hooks = new List<Call>();
        foreach (var name in Names)
        {
            if (get(vfs, name) is not 0 and var original)
            {
                var call = Marshal.GetDelegateForFunctionPointer<Call>(original);
                Call hook = (one, two, three, four) => Fails() ? -1 : call(one, two, three, four);
                hooks.Add(hook);
                _ = set(vfs, name, Marshal.GetFunctionPointerForDelegate(hook));
            }
        }

        (_untilFault, _fails) = (nth, fails);
        try
        {
            await run();
            return _untilFault <= 0;
        }
        finally
        {
            _untilFault = int.MaxValue;
            foreach (var name in Names)
            {
                _ = set(vfs, name, 0);
            }

            GC.KeepAlive(hooks);
        }
    }

    private static bool Fails()
    {
        var left = Interlocked.Decrement(ref _untilFault);
        var fails = left <= 0 && _fails(-left);
        if (fails)
        {
            Marshal.SetLastSystemError(InputOutputError);
        }

        return fails;
    }

    [DllImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern nint sqlite3_vfs_find(nint name);
}
