using System.Collections.Concurrent;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Passages, kept once they were read and verified: those that are ranked are the first that hold the words, often the same.</summary>
internal sealed class KeptPassages
{
    /// <summary>When they take more, all are forgotten.</summary>
    private const long MostBytes = 8 << 20;

    private readonly ConcurrentDictionary<int, PlacedPassage> _read = new();
    private long _bytes;

    /// <summary>A passage by its number.</summary>
    public PlacedPassage Of(PassageReader reader, int number) => _read.TryGetValue(number, out var passage) ? passage : Kept(reader.At(number));

    private PlacedPassage Kept(PlacedPassage passage)
    {
        if (Interlocked.Add(ref _bytes, BytesOf(passage)) > MostBytes)
        {
            _read.Clear();
            Interlocked.Exchange(ref _bytes, BytesOf(passage));
        }

        return _read[passage.Passage.Id] = passage;
    }

    private static int BytesOf(PlacedPassage placed) => placed.Passage is var passage
        ? 400 + (sizeof(char) * (passage.Title.Length + passage.Path.Length + passage.Text.Length + passage.Drug.Length + placed.Anchor.Length))
        : 0;
}
