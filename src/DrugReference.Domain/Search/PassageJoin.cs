namespace DrugReference.Domain.Search;

/// <summary>Which passages hold several terms: a matter of bits.</summary>
internal static class PassageJoin
{
    /// <summary>Words of bits that are joined at a time: where many passages hold all terms, the first parts are enough.</summary>
    private const int Part = 64;

    /// <summary>The passages that hold all terms, each in any of its wordings; looked for as far as they are asked for.</summary>
    /// <param name="passages">What is searched.</param>
    /// <param name="terms">The passages that hold each wording of each term.</param>
    /// <param name="kinds">Which passages.</param>
    public static IEnumerable<int> Holding(IPassages passages, IEnumerable<PassageSet[]> terms, HitKinds kinds)
    {
        // The rarest first: what no passage of a part holds is not looked for on.
        List<PassageSet[]> all = [.. terms.OrderBy(wordings => wordings.Sum(set => set.Count))];
        if (all.Count == 0 || all[0].Length == 0)
        {
            return [];
        }

        var questions = (kinds & HitKinds.Passage) == HitKinds.Passage ? null : passages.Questions;
        var length = PassageSet.WordsFor(passages.Last);
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
            questions?.AddTo(any, first);
            return questions is null || And(bits, any, isHeld: kinds.HasFlag(HitKinds.Faq));
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
}
