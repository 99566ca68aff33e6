using System.Buffers;
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
    private const long MostBytes = 32 << 20;

    private readonly ConcurrentDictionary<(string Index, string Expression), PassageSet> _known = new();
    private long _bytes;
    private int _last;

    /// <summary>The passages that hold an expression.</summary>
    public PassageSet Of(PassageReader reader, string index, string expression) =>
        _known.TryGetValue((index, expression), out var set)
            ? set
            : Kept((index, expression), reader.Matches(index, expression), LastOf(reader));

    /// <summary>The first passages that hold all terms, each in any of its wordings.</summary>
    public List<int> FirstOf(PassageReader reader, string index, IEnumerable<SearchTerm> terms, HitKinds kinds, int most)
    {
        var length = PassageSet.WordsFor(LastOf(reader));
        var (rentedAll, rentedAny) = (ArrayPool<ulong>.Shared.Rent(length), ArrayPool<ulong>.Shared.Rent(length));
        var all = rentedAll.AsSpan(0, length);
        var any = rentedAny.AsSpan(0, length);
        all.Fill(ulong.MaxValue);
        foreach (var term in terms)
        {
            any.Clear();
            foreach (var expression in FtsExpression.Wordings(term))
            {
                Of(reader, index, expression).AddTo(any);
            }

            And(all, any, isHeld: true);
        }

        if ((kinds & HitKinds.Passage) != HitKinds.Passage)
        {
            any.Clear();
            FaqsOf(reader).AddTo(any);
            And(all, any, isHeld: kinds.HasFlag(HitKinds.Faq));
        }

        var first = PassageSet.FirstOf(all, most);
        ArrayPool<ulong>.Shared.Return(rentedAll);
        ArrayPool<ulong>.Shared.Return(rentedAny);
        return first;
    }

    private static void And(Span<ulong> all, ReadOnlySpan<ulong> any, bool isHeld)
    {
        var flipped = isHeld ? 0 : ulong.MaxValue;
        for (var index = 0; index < all.Length; index++)
        {
            all[index] &= any[index] ^ flipped;
        }
    }

    private PassageSet FaqsOf(PassageReader reader) => _known.TryGetValue(default, out var faqs)
        ? faqs
        : Kept(default, reader.Faqs(), LastOf(reader));

    private int LastOf(PassageReader reader) => _last > 0 ? _last : _last = reader.Last();

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
