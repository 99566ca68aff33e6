using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data;

/// <summary>A formulary's file while it is written: it has its name when it is whole, or it is gone.</summary>
internal sealed class FormularyFile(string path) : IDisposable
{
    private readonly string _temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.tmp");
    private bool _isComplete;

    public string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = _temporary,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
    }.ConnectionString;

    /// <summary>Begins with a copy of another formulary's file, unless that is not what was written.</summary>
    public bool TryCopyFrom(string other)
    {
        if (!FormularyFiles.IsWhole(other))
        {
            return false;
        }

        File.Copy(other, _temporary, overwrite: true);

        // One that was shipped may be read-only, and so would its copy be.
        File.SetAttributes(_temporary, FileAttributes.Normal);
        return true;
    }

    /// <summary>Gives the file its name.</summary>
    public string Complete()
    {
        // It was written without waiting for the disk; its name must never stand before half of it.
        using (var stream = new FileStream(_temporary, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        FormularyFiles.WriteChecksum(_temporary, path);

        File.Move(_temporary, path);
        _isComplete = true;
        return path;
    }

    public void Dispose()
    {
        FormularyFiles.Delete(_temporary);
        if (!_isComplete)
        {
            FormularyFiles.Delete(path);
        }
    }
}
