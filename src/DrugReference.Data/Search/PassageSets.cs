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
    /// <summary>So many lists are kept however long they are: with fewer, those of common words would be read again and again.</summary>
    private const int Lists = 512;

    private const long Least = 24 << 20;

    private readonly ConcurrentDictionary<(string Wording, bool IsBeginning, bool InHeadings), PassageSet> _known = new();
    private long _bytes;
    private int _last;

    /// <summary>When they take more, all are forgotten; whatever is typed, memory is bounded.</summary>
    /// <param name="last">The highest number of a passage.</param>
    public static long MostBytesOf(int last) => Math.Max(Least, Lists * (long)PassageSet.MostBytesOf(last));

    /// <summary>The passages that hold a wording.</summary>
    public PassageSet Of(PassageReader reader, string wording, bool isBeginning, bool inHeadings) =>
        _known.TryGetValue((wording, isBeginning, inHeadings), out var set)
            ? set
            : Kept((wording, isBeginning, inHeadings), reader.Matches(inHeadings, FtsExpression.Of(wording, isBeginning)), LastOf(reader));

    /// <summary>Whether a word stands in any passage.</summary>
    public bool Stands(PassageReader reader, string word) =>
        _known.TryGetValue((word, false, false), out var set) ? !set.IsEmpty : reader.Holds(FtsExpression.Of(word, isBeginning: false));

    /// <summary>The passages that are questions.</summary>
    public PassageSet FaqsOf(PassageReader reader) => _known.TryGetValue(default, out var faqs)
        ? faqs
        : Kept(default, reader.Faqs(), LastOf(reader));

    /// <summary>The highest number of a passage.</summary>
    public int LastOf(PassageReader reader) => _last > 0 ? _last : _last = reader.Last();

    private PassageSet Kept((string Wording, bool IsBeginning, bool InHeadings) key, List<int> passages, int last)
    {
        if (passages is [< 0, ..] || (passages.Count > 0 && passages[^1] > last))
        {
            throw new DamagedFormularyException(key.InHeadings ? PassageReader.Headings : PassageReader.Texts);
        }

        var set = new PassageSet(passages, last);
        if (Interlocked.Add(ref _bytes, set.Bytes) > MostBytesOf(last))
        {
            _known.Clear();
            Interlocked.Exchange(ref _bytes, set.Bytes);
        }

        return _known[key] = set;
    }
}
