using System.Globalization;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>A clock for one process that jumps whenever the test says so (libfaketime). Time that has passed goes on as ever.</summary>
internal sealed class FakeClock : IDisposable
{
    private static readonly string? Library = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Select(folder => $"{folder}/faketime/libfaketimeMT.so.1").FirstOrDefault(File.Exists)
        : null;

    private readonly string _jump = Path.GetTempFileName();

    public FakeClock() => Jump(TimeSpan.Zero);

    public static bool IsThere => Library is not null;

    /// <summary>What the process is started with.</summary>
    public string[] Before =>
    [
        "env", $"LD_PRELOAD={Library}", $"FAKETIME_TIMESTAMP_FILE={_jump}", "FAKETIME_DONT_FAKE_MONOTONIC=1", "FAKETIME_NO_CACHE=1",
    ];

    /// <summary>From now on it is so much later, or earlier, than it really is.</summary>
    public void Jump(TimeSpan by)
    {
        var next = _jump + ".next";
        File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{by.TotalSeconds:+0;-0;+0}\n"));
        File.Move(next, _jump, overwrite: true);
    }

    public void Dispose() => File.Delete(_jump);
}
