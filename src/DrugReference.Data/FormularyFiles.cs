using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DrugReference.Domain.Formularies;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data;

/// <summary>
/// The files of a <see cref="FormularyStore"/>: <c>root-build-digest-time.db</c>, each with the sum of its bytes beside it. One
/// that was made beforehand has zeros for a root.
/// </summary>
internal sealed partial class FormularyFiles(string folder)
{
    /// <summary>The root of a formulary that was made beforehand, for portals whose folder stands anywhere.</summary>
    public const string Anywhere = "";

    private const string NameOfAnywhere = "00000000";

    private const string ChecksumExtension = ".sum";

    /// <summary>Superseded files that are left for processes that may still start from them.</summary>
    private const int Kept = 2;

    private static readonly TimeSpan TemporaryFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>The files of a content folder and build, of all digests or of one, the newest first.</summary>
    public IEnumerable<string> Find(string root, string reader, string? digest = null) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, $"{Prefix(root, reader)}{digest?[..16]}*.db").OrderByDescending(StampOf, StringComparer.Ordinal);

    /// <param name="now">The time in the name of a file that is made beforehand. Any other must get a name that no file ever had.</param>
    public FormularyFile Create(FormularyContent content, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        var isPrebuilt = content.Root == Anywhere;
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{(isPrebuilt ? now : DateTimeOffset.UtcNow).Ticks:x16}");
        var path = Path.Combine(folder, $"{Prefix(content.Root, content.Reader)}{content.Digest[..16]}-{stamp}.db");
        if (isPrebuilt)
        {
            // Where one of the same clock is there, it is damaged.
            Delete(path);
        }

        return new FormularyFile(path);
    }

    /// <summary>Whether the bytes of a file are those that were written.</summary>
    public static bool IsWhole(string path) =>
        File.Exists(path) && File.Exists(path + ChecksumExtension)
        && File.ReadAllText(path + ChecksumExtension) == ChecksumOf(path);

    public static void WriteChecksum(string path, string target) =>
        File.WriteAllText(target + ChecksumExtension, ChecksumOf(path));

    /// <summary>Reads without locks: nobody changes the file, and another process that locks it must not stop us.</summary>
    public static string ReadOnlyConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1",
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
    }.ConnectionString;

    public void Use(string? path)
    {
        if (path is not null)
        {
            _uses.AddOrUpdate(path, 1, (_, uses) => uses + 1);
        }
    }

    /// <summary>
    /// Removes a file that has been superseded, when nobody in this process uses it any more. One that was made beforehand
    /// belongs to whoever made it.
    /// </summary>
    public void Release(string? path)
    {
        if (path is not null && _uses.AddOrUpdate(path, 0, (_, uses) => uses - 1) == 0 && !IsPrebuilt(path))
        {
            Delete(path);
        }
    }

    /// <summary>Removes what a killed process has left half written, and files that were superseded long ago.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var before = DateTime.UtcNow - TemporaryFor;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.tmp").Where(file => TemporaryName().IsMatch(file.Name)))
        {
            if (file.LastWriteTimeUtc < before || !IsRunning(TemporaryName().Match(file.Name).Groups["process"].Value))
            {
                Delete(file.FullName);
            }
        }

        var superseded = Directory.EnumerateFiles(folder, "*.db")
            .Where(path => OwnName().IsMatch(Path.GetFileName(path)) && !IsPrebuilt(path))
            .GroupBy(path => Path.GetFileName(path)[..18], StringComparer.Ordinal)
            .SelectMany(files => files.OrderByDescending(StampOf, StringComparer.Ordinal).Skip(Kept))
            .Where(path => !_uses.ContainsKey(path));
        foreach (var path in superseded.Concat(SumsAlone()).ToList())
        {
            Delete(path);
        }
    }

    /// <summary>
    /// Files that are not there though their sums are: the process was killed before it gave the file its name. One that has
    /// not done so yet still has it under its temporary name.
    /// </summary>
    private IEnumerable<string> SumsAlone() => Directory.EnumerateFiles(folder, "*.db" + ChecksumExtension)
        .Select(sum => sum[..^ChecksumExtension.Length])
        .Where(path => OwnName().IsMatch(Path.GetFileName(path)))
        .Where(path => !Directory.EnumerateFiles(folder, Path.GetFileName(path) + ".*.tmp").Any() && !File.Exists(path));

    private static string Prefix(string root, string reader)
    {
        var build = string.Join('-',
            reader, typeof(FormularyStore).Module.ModuleVersionId, typeof(FormularyContent).Module.ModuleVersionId);
        return $"{(root == Anywhere ? NameOfAnywhere : ShortHash(Path.GetFullPath(root)))}-{ShortHash(build)}-";
    }

    private static bool IsPrebuilt(string path) => Path.GetFileName(path).StartsWith(NameOfAnywhere, StringComparison.Ordinal);

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private static string StampOf(string path) => Path.GetFileNameWithoutExtension(path)[^16..];

    /// <summary>
    /// Length and CRC-32C: against accidents, and fast enough for each start. Against intent there is no help, for whoever can
    /// write the file can write the sum; the rows have hashes of their own besides.
    /// </summary>
    private static string ChecksumOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[1 << 20];
        var crc = uint.MaxValue;
        for (var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false); read > 0;
            read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false))
        {
            // SQLite writes whole pages, so that nothing but zeros is added to fill the last word.
            buffer.AsSpan(read, (-read) & 7).Clear();
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(buffer.AsSpan(0, read + ((-read) & 7))))
            {
                crc = BitOperations.Crc32C(crc, word);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{stream.Length:x}-{crc:x8}");
    }

    private static bool IsRunning(string process)
    {
        try
        {
            // Under the same number as ours it can only be one that ran before us, as in a container that was restarted.
            var id = int.Parse(process, CultureInfo.InvariantCulture);
            using var running = System.Diagnostics.Process.GetProcessById(id);
            return id != Environment.ProcessId;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Housekeeping that fails (a disk that is read-only, a file in use) is no reason not to serve.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
            File.Delete(path + ChecksumExtension);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is tried again at the next start.
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{16}-[0-9a-f]{16}\.db$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();

    [GeneratedRegex(
        @"^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{16}-[0-9a-f]{16}\.db\.(?<process>[0-9]{1,9})\.tmp$", RegexOptions.CultureInvariant)]
    private static partial Regex TemporaryName();
}
