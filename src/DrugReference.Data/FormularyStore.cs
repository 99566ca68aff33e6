using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DrugReference.Domain.Formularies;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DrugReference.Data;

/// <summary>
/// Keeps formularies as SQLite files in a folder, one per content digest and program build. A file is written under a
/// temporary name, gets its own when it is whole, and is never changed again.
/// </summary>
public sealed partial class FormularyStore(string folder, TimeProvider time)
{
    /// <summary>First SQLite version without CVE-2025-6965.</summary>
    private static readonly Version OldestSafeSqlite = new(3, 50, 2);

    private static readonly TimeSpan UnusedFor = TimeSpan.FromDays(30);

    /// <summary>Opens the formulary of a content folder, writing its file first unless it is already there.</summary>
    public async Task<Formulary> OpenAsync(FormularyContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        RefuseUnsafeSqlite();
        Directory.CreateDirectory(folder);
        var path = PathOf(content);
        if (File.Exists(path) && await TryOpenAsync(path, content.Digest, cancellationToken) is { } existing)
        {
            Try(() => File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime));
            return existing;
        }

        await WriteAsync(path, content, cancellationToken);
        RemoveUnused();
        return await TryOpenAsync(path, content.Digest, cancellationToken)
            ?? throw new InvalidDataException($"The formulary that was just written to '{path}' cannot be read.");
    }

    private async Task WriteAsync(string path, FormularyContent content, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var context = new FormularyContext(Options(temporary, SqliteOpenMode.ReadWriteCreate, pooling: false)))
            {
                await FormularyWriter.WriteAsync(context, content, time.GetUtcNow(), cancellationToken);
            }

            FlushToDisk(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The file was written without waiting for the disk; its name must never stand before half of it.</summary>
    private static void FlushToDisk(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static async Task<Formulary?> TryOpenAsync(string path, string digest, CancellationToken cancellationToken)
    {
        try
        {
            // Not pooled: a pooled connection would go on reading this file when another has taken its place.
            await using var context = new FormularyContext(Options(path, SqliteOpenMode.ReadOnly, pooling: false));
            var row = await context.Formularies.AsNoTracking().SingleAsync(cancellationToken);
            return row.Digest != digest ? null : new Formulary(
                new PooledDbContextFactory<FormularyContext>(Options(path, SqliteOpenMode.ReadOnly, pooling: true)), row);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or JsonException)
        {
            // Not a whole formulary: it is written anew.
            return null;
        }
    }

    private string PathOf(FormularyContent content)
    {
        var build = string.Join('-',
            content.Reader,
            typeof(FormularyStore).Module.ModuleVersionId,
            typeof(FormularyContent).Module.ModuleVersionId);
        var buildHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(build)));
        return Path.Combine(folder, $"{content.Digest[..32]}-{buildHash[..8]}.db");
    }

    /// <summary>Removes what no start has opened for long, and nothing that others keep in the same folder.</summary>
    private void RemoveUnused()
    {
        var before = (time.GetUtcNow() - UnusedFor).UtcDateTime;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file =>
            OwnName().IsMatch(file.Name) && file.LastWriteTimeUtc < before))
        {
            Try(file.Delete);
        }
    }

    /// <summary>Housekeeping that fails (a disk that is read-only, a file in use) is no reason not to serve.</summary>
    private static void Try(Action housekeeping)
    {
        try
        {
            housekeeping();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is tried again at the next start.
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{32}-[0-9a-f]{8}\.db(?:\.[0-9a-f]{32}\.tmp)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();

    private static DbContextOptions<FormularyContext> Options(string path, SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = pooling };
        return new DbContextOptionsBuilder<FormularyContext>().UseSqlite(connection.ConnectionString).Options;
    }

    private static void RefuseUnsafeSqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        if (Version.Parse(connection.ServerVersion) < OldestSafeSqlite)
        {
            throw new NotSupportedException(
                $"SQLite {connection.ServerVersion} is loaded; {OldestSafeSqlite} or later is needed (CVE-2025-6965).");
        }
    }
}
