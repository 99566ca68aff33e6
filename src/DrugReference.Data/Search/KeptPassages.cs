using System.Collections.Concurrent;

namespace DrugReference.Data.Search;

/// <summary>Passages, kept once they were read and verified: those that are ranked are the first that hold the words, often the same.</summary>
internal sealed class KeptPassages
{
    /// <summary>When they take more, all are forgotten.</summary>
    private const long MostBytes = 8 << 20;

    private readonly ConcurrentDictionary<int, StoredPassage> _read = new();
    private long _bytes;

    /// <summary>A passage by its number.</summary>
    public StoredPassage Of(PassageReader reader, int number) => _read.TryGetValue(number, out var passage) ? passage : Kept(reader.Stored(number));

    private StoredPassage Kept(StoredPassage passage)
    {
        if (Interlocked.Add(ref _bytes, passage.Bytes) > MostBytes)
        {
            _read.Clear();
            Interlocked.Exchange(ref _bytes, passage.Bytes);
        }

        return _read[passage.Passage.Id] = passage;
    }
}
