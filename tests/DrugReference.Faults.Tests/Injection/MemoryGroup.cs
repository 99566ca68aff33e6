using System.Globalization;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>A control group that gives a process no more memory than this, as a container does.</summary>
internal sealed class MemoryGroup : IDisposable
{
    private const string First = "/sys/fs/cgroup/memory";

    private static readonly Lazy<bool> CanMake = new(() =>
    {
        try
        {
            using var group = new MemoryGroup(64);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    private readonly string _folder;

    public MemoryGroup(int megabytes)
    {
        var isFirst = Directory.Exists(First);
        _folder = Path.Combine(isFirst ? First : "/sys/fs/cgroup", $"drugreference-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(_folder);
        var limit = (megabytes * 1024L * 1024L).ToString(CultureInfo.InvariantCulture);
        try
        {
            File.WriteAllText(Path.Combine(_folder, isFirst ? "memory.limit_in_bytes" : "memory.max"), limit);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public static bool IsThere => CanMake.Value;

    /// <summary>A command that ends by running the one that follows it in this group.</summary>
    public string[] Before => ["sh", "-ec", "echo $$ > \"$0/cgroup.procs\"; exec \"$@\"", _folder];

    public void Dispose() => Directory.Delete(_folder);
}
