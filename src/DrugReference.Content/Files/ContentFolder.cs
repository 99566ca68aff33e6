using System.Security.Cryptography;
using System.Text;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Files;

/// <summary>
/// Lists the markdown and YAML files under a folder and digests them. Dotfiles, other file types and whatever is not
/// a plain file inside the folder are never read.
/// </summary>
internal sealed class ContentFolder
{
    private static readonly HashSet<string> Extensions = new([".md", ".yaml", ".yml"], StringComparer.OrdinalIgnoreCase);

    private readonly List<ContentFile> _files = [];
    private readonly List<Problem> _problems = [];
    private readonly string _root;
    private readonly KnownFiles _known;
    private readonly ContentLimits _limits;

    private ContentFolder(string root, KnownFiles known, ContentLimits limits) =>
        (_root, _known, _limits) = (root, known, limits);

    public IReadOnlyList<ContentFile> Files => _files;

    /// <summary>Problems of folders, and of links that are no content file by their name.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Whether a folder could not be read.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>SHA-256 over the sorted paths and the bytes of all files, as hexadecimal digits.</summary>
    public string Digest { get; private set; } = string.Empty;

    /// <param name="known">What an earlier listing of the same folder knew.</param>
    public static ContentFolder List(string root, KnownFiles? known = null, ContentLimits? limits = null)
    {
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"The content folder '{root}' does not exist.");
        }

        var folder = new ContentFolder(Path.GetFullPath(root), known ?? KnownFiles.None, limits ?? ContentLimits.Default);
        folder.ListInto(new DirectoryInfo(folder._root));
        folder._files.Sort((one, other) => string.CompareOrdinal(one.RelativePath, other.RelativePath));
        folder.Digest = folder.ComputeDigest();
        return folder;
    }

    /// <summary>The bytes of a listed file, provided that they are still what was listed.</summary>
    public static byte[] Read(ContentFile file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ContentChangedException(file.RelativePath, exception);
        }

        return Hash(bytes) == file.Hash ? bytes : throw new ContentChangedException(file.RelativePath);
    }

    private void ListInto(DirectoryInfo directory)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = directory.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            RefuseFolder(directory);
            return;
        }

        foreach (var entry in entries.Where(entry => !entry.Name.StartsWith('.')))
        {
            if (entry.FullName.Length == 0)
            {
                // The path is longer than the system takes, and .NET has none for it.
                RefuseFolder(directory);
            }
            else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                Refuse(entry, "file-link", "Links are not followed: put the file itself into the content folder.");
            }
            else if (entry is DirectoryInfo child)
            {
                ListInto(child);
            }
            else if (IsContent(entry.Name))
            {
                Add((FileInfo)entry);
            }
        }
    }

    private static bool IsContent(string name) =>
        Extensions.Contains(Path.GetExtension(name));

    private void Add(FileInfo file)
    {
        try
        {
            if (file.Length == 0)
            {
                // So are devices, sockets and pipes; a pipe would never answer a read.
                Refuse(file, "file-empty", "The file is empty or not a plain file.");
            }
            else if (file.Length > _limits.FileBytes)
            {
                Refuse(file, "file-too-large", $"The file is larger than {_limits.FileBytes} bytes.");
            }
            else
            {
                _files.Add(new ContentFile(file.FullName, StateOf(file)));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason that the system gives holds the path on this machine, which is nobody's business.
            Refuse(file, "file-unreadable", "The file cannot be read: it is gone, locked or not permitted.");
        }
    }

    private ContentFileState StateOf(FileInfo file)
    {
        var (path, size, modified) = (Relative(file), file.Length, file.LastWriteTimeUtc.Ticks);
        return _known.Find(path, size, modified)
            ?? new ContentFileState(path, size, modified, Hash(File.ReadAllBytes(file.FullName)));
    }

    private void RefuseFolder(DirectoryInfo directory)
    {
        IsPartial = true;
        Refuse(directory, "folder-unreadable", "The folder cannot be read: nothing in it is loaded.");
    }

    private void Refuse(FileSystemInfo entry, string rule, string message)
    {
        var problem = new Problem(Relative(entry), 1, 1, Severity.Error, rule, message);
        if (entry is FileInfo && IsContent(entry.Name))
        {
            _files.Add(new ContentFile(entry.FullName, new ContentFileState(problem.File, 0, 0, rule), problem));
        }
        else
        {
            _problems.Add(problem);
        }
    }

    private string Relative(FileSystemInfo entry) =>
        entry.FullName[_root.Length..].Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');

    private string ComputeDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.RelativePath}\0{file.Hash}\0"));
        }

        // What could not be read is part of what the folder is.
        foreach (var problem in _problems.OrderBy(problem => problem.File, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{problem}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
