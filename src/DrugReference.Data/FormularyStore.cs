using System.Text.Json;
using DrugReference.Domain.Formularies;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data;

/// <summary>
/// Keeps formularies as SQLite files in a folder. A file is written under a temporary name, gets its own when it is whole, and
/// is never changed again. Where no file can be written, the formulary is kept in memory.
/// </summary>
public sealed class FormularyStore(string folder, TimeProvider time)
{
    /// <summary>An update that changes a larger share of the drugs is written from the beginning.</summary>
    private const double LargestCopiedChange = 0.2;

    /// <summary>Fewer leave little behind, and are not worth a halt of those who read.</summary>
    private const int ManyDrugs = 500;

    private readonly FormularyFiles _files = new(folder);

    /// <summary>The last formulary that this build of the program has made of a content folder, if its file is whole.</summary>
    /// <param name="root">The content folder.</param>
    /// <param name="reader">The build, see <see cref="FormularyContent.Reader"/>.</param>
    public Task<Formulary?> OpenLatestAsync(string root, string reader, CancellationToken cancellationToken) => OpenFirstAsync(
        () =>
        {
            _files.RemoveLeftovers();
            return _files.Find(root, reader);
        },
        listed: null, cancellationToken);

    /// <summary>The formulary that <see cref="PrebuildAsync"/> has made of the same content with the same build, if its file is whole.</summary>
    public Task<Formulary?> OpenPrebuiltAsync(FormularyContent content, CancellationToken cancellationToken) => OpenFirstAsync(
        () => _files.Find(FormularyFiles.Anywhere, content.Reader, content.Digest), content, cancellationToken);

    /// <summary>
    /// Makes the formulary of a content beforehand, unless it is there; its file may be copied and is not removed. The same content
    /// and clock give the same bytes: it says nothing of when and where the content was listed, as no portal would believe it.
    /// </summary>
    public async Task<Formulary> PrebuildAsync(FormularyContent content, CancellationToken cancellationToken) =>
        await OpenPrebuiltAsync(content, cancellationToken)
        ?? await BuildAsync(
            content with { Root = FormularyFiles.Anywhere, Files = [], ListedAt = DateTimeOffset.UnixEpoch }, previous: null, cancellationToken);

    /// <summary>Makes the formulary of a content folder.</summary>
    /// <param name="previous">The formulary before it: what did not change is taken from there.</param>
    /// <exception cref="RefusedFormularyException">Too much is bad at once; the formulary before it should stay.</exception>
    public async Task<Formulary> BuildAsync(
        FormularyContent content, Formulary? previous, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        NativeSqlite.Refuse(NativeSqlite.LoadedVersion());
        try
        {
            var path = await WriteFileAsync(content, previous, cancellationToken);
            if (await TryOpenAsync(path, isNew: true, listed: null, cancellationToken) is { } formulary)
            {
                return formulary;
            }

            FormularyFiles.Delete(path);
        }
        catch (Exception exception) when (IsAboutTheDisk(exception))
        {
            // What is not about the disk after all, memory refuses too.
        }

        return await BuildInMemoryAsync(content, previous, cancellationToken);
    }

    private async Task<string> WriteFileAsync(
        FormularyContent content, Formulary? previous, CancellationToken cancellationToken)
    {
        using var file = _files.Create(content, time.GetUtcNow());
        var known = previous is null ? [] : await previous.ReadSourceHashesAsync(cancellationToken);
        var changed = content.Sources.Where(source => known.GetValueOrDefault(source.Slug) != source.Hash).ToList();
        var isCopy = previous?.Path is { } base_ && changed.Count <= content.Sources.Count * LargestCopiedChange
            && file.TryCopyFrom(base_);
        await using (var connection = new SqliteConnection(file.ConnectionString))
        {
            await connection.OpenAsync(cancellationToken);
            await WriteAsync(connection, content, previous, isCopy ? changed : content.Sources, isCopy, cancellationToken);
        }

        if (changed.Count >= ManyDrugs)
        {
            Leftovers.GiveBack();
        }

        return file.Complete();
    }

    private async Task WriteAsync(
        SqliteConnection connection, FormularyContent content, Formulary? previous, IReadOnlyList<DrugFiles> sources,
        bool isCopy, CancellationToken cancellationToken)
    {
        using var writer = FormularyWriter.Begin(connection, isCopy);
        await new FormularyUpdate(content, previous, time.GetUtcNow()).WriteAsync(writer, sources, cancellationToken);
        writer.Finish(content, content.ListedAt, time.GetUtcNow());
    }

    private async Task<Formulary> BuildInMemoryAsync(
        FormularyContent content, Formulary? previous, CancellationToken cancellationToken)
    {
        var connectionString = $"Data Source=formulary-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await WriteAsync(connection, content, previous, content.Sources, isCopy: false, cancellationToken);
        return await OpenAsync(connectionString, path: null, listed: null, cancellationToken);
    }

    /// <param name="find">Finds the files.</param>
    /// <param name="listed">The content that the file must be of; as it was written when null.</param>
    private async Task<Formulary?> OpenFirstAsync(
        Func<IEnumerable<string>> find, FormularyContent? listed, CancellationToken cancellationToken)
    {
        NativeSqlite.Refuse(NativeSqlite.LoadedVersion());
        try
        {
            foreach (var path in find())
            {
                if (await TryOpenAsync(path, isNew: false, listed, cancellationToken) is { } formulary)
                {
                    return formulary;
                }
            }
        }
        catch (Exception exception) when (IsAboutTheDisk(exception))
        {
            // A folder that cannot be listed holds nothing for us.
        }

        return null;
    }

    /// <param name="isNew">Whether the file was just written, so that nobody can have changed it yet.</param>
    private async Task<Formulary?> TryOpenAsync(string path, bool isNew, FormularyContent? listed, CancellationToken cancellationToken)
    {
        try
        {
            return isNew || FormularyFiles.IsWhole(path)
                ? await OpenAsync(FormularyFiles.ReadOnlyConnectionString(path), path, listed, cancellationToken)
                : null;
        }
        catch (Exception exception) when (exception
            is InvalidOperationException or JsonException or DamagedFormularyException || IsAboutTheDisk(exception))
        {
            // Not a whole formulary: it is written anew.
            return null;
        }
    }

    private async Task<Formulary> OpenAsync(
        string connectionString, string? path, FormularyContent? listed, CancellationToken cancellationToken)
    {
        var connections = new FormularyConnections(connectionString);
        try
        {
            var row = await connections.ReadPlainAsync(FormularyRowReader.Read, cancellationToken);
            if (listed is not null)
            {
                // The files were hashed here; what they looked like where the file was made says nothing of them.
                (row.Files, row.ListedAt) = row.Digest == listed.Digest
                    ? (listed.Files, listed.ListedAt)
                    : throw new DamagedFormularyException(nameof(row.Digest));
            }

            _files.Use(path);
            return new Formulary(connections, row, path, () => _files.Release(path));
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    private static bool IsAboutTheDisk(Exception exception) => exception switch
    {
        SqliteException or UnauthorizedAccessException => true,
        IOException => exception.GetType() == typeof(IOException) || exception is DirectoryNotFoundException or FileNotFoundException,
        _ => false,
    };
}
