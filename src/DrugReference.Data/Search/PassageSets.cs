using System.Collections.Concurrent;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Which passages hold a wording, kept once FTS5 has said so: to find those that hold several is then a matter of bits.</summary>
/// <remarks>
/// FTS5 passes over each list of common words, 20 ns a passage, and does so again for each query. Half a thousand words make up
/// nearly all that is asked.
/// </remarks>
internal sealed class PassageSets
{
    /// <summary>When they take more, all are forgotten; whatever is typed, memory is bounded.</summary>
    private const long MostBytes = 24 << 20;

    private readonly ConcurrentDictionary<(string Index, string Expression), PassageSet> _known = new();
    private long _bytes;
    private int _last;

    /// <summary>The passages that hold an expression.</summary>
    public PassageSet Of(PassageReader reader, string index, string expression) =>
        _known.TryGetValue((index, expression), out var set)
            ? set
            : Kept((index, expression), reader.Matches(index, expression), LastOf(reader));

    /// <summary>Whether any passage holds an expression, if that is known.</summary>
    public bool? IsHeld(string index, string expression) =>
        _known.TryGetValue((index, expression), out var set) ? !set.IsEmpty : null;

    /// <summary>The passages that are questions.</summary>
    public PassageSet FaqsOf(PassageReader reader) => _known.TryGetValue(default, out var faqs)
        ? faqs
        : Kept(default, reader.Faqs(), LastOf(reader));

    /// <summary>The highest number of a passage.</summary>
    public int LastOf(PassageReader reader) => _last > 0 ? _last : _last = reader.Last();

    private PassageSet Kept((string Index, string Expression) key, List<int> passages, int last)
    {
        if (passages is [< 0, ..] || (passages.Count > 0 && passages[^1] > last))
        {
            throw new DamagedFormularyException(key.Index);
        }

        var set = new PassageSet(passages, last);
        if (Interlocked.Add(ref _bytes, set.Bytes) > MostBytes)
        {
            _known.Clear();
            Interlocked.Exchange(ref _bytes, set.Bytes);
        }

        return _known[key] = set;
    }
}
