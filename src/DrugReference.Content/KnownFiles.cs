using DrugReference.Domain.Formularies;

namespace DrugReference.Content;

/// <summary>What an earlier listing knew of a folder's files, so that only those that look changed are read again.</summary>
public sealed class KnownFiles(IEnumerable<ContentFileState> states, DateTimeOffset hashedAt)
{
    /// <summary>A file that was written this shortly before it was hashed may have been written again within one tick.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, ContentFileState> _states = states.ToDictionary(state => state.Path, StringComparer.Ordinal);
    private readonly long _trustedBefore = (hashedAt - Settling).UtcTicks;

    public static KnownFiles None { get; } = new([], DateTimeOffset.UnixEpoch);

    /// <summary>The state of a file that still has the size and the time it had, or null.</summary>
    internal ContentFileState? Find(string path, long size, long modified) =>
        modified < _trustedBefore && _states.TryGetValue(path, out var state) && state.Size == size && state.Modified == modified
            ? state
            : null;
}
