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

    /// <summary>Words of bits that are joined at a time: where many passages hold all terms, the first parts are enough.</summary>
    private const int Part = 64;

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

    /// <summary>The passages that hold all terms, each in any of its wordings; looked for as far as they are asked for.</summary>
    public IEnumerable<int> Holding(PassageReader reader, string index, IEnumerable<SearchTerm> terms, HitKinds kinds)
    {
        // The rarest first: what no passage of a part holds is not looked for on.
        List<PassageSet[]> all = [.. terms
            .Select(term => FtsExpression.Wordings(term).Select(wording => Of(reader, index, wording)).Where(set => !set.IsEmpty).ToArray())
            .OrderBy(wordings => wordings.Sum(set => set.Count))];
        if (all.Exists(wordings => wordings.Length == 0))
        {
            return [];
        }

        var faqs = (kinds & HitKinds.Passage) == HitKinds.Passage ? null : FaqsOf(reader);
        var length = PassageSet.WordsFor(LastOf(reader));
        return Enumerable.Range(0, (length + Part - 1) / Part).Select(part => part * Part).SelectMany(first =>
        {
            var bits = new ulong[Math.Min(Part, length - first)];
            return Join(bits, first) ? PassageSet.NumbersOf(bits, first) : [];
        });

        bool Join(Span<ulong> bits, int first)
        {
            Span<ulong> any = stackalloc ulong[Part];
            any = any[..bits.Length];
            bits.Fill(ulong.MaxValue);
            foreach (var wordings in all)
            {
                any.Clear();
                foreach (var set in wordings)
                {
                    set.AddTo(any, first);
                }

                if (!And(bits, any, isHeld: true))
                {
                    return false;
                }
            }

            any.Clear();
            faqs?.AddTo(any, first);
            return faqs is null || And(bits, any, isHeld: kinds.HasFlag(HitKinds.Faq));
        }
    }

    /// <summary>Leaves the bits that both have, or that the second has not, and says whether there are any.</summary>
    private static bool And(Span<ulong> all, ReadOnlySpan<ulong> any, bool isHeld)
    {
        var (flipped, left) = (isHeld ? 0 : ulong.MaxValue, 0UL);
        for (var index = 0; index < all.Length; index++)
        {
            left |= all[index] &= any[index] ^ flipped;
        }

        return left != 0;
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
