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
        List<PassageSet[]> all = [.. terms];
        all.Sort((one, other) => CountOf(one).CompareTo(CountOf(other)));
        if (all.Count == 0 || all[0].Length == 0)
        {
            return [];
        }

        var questions = (kinds & HitKinds.Passage) == HitKinds.Passage ? null : passages.Questions;
        return Holding(all, questions, kinds.HasFlag(HitKinds.Faq), PassageSet.WordsFor(passages.Last));
    }

    private static IEnumerable<int> Holding(List<PassageSet[]> all, PassageSet? questions, bool areQuestions, int length)
    {
        for (var first = NextWord(all[0], 0); first < length; first = NextWord(all[0], first + Part))
        {
            var bits = new ulong[Math.Min(Part, length - first)];
            if (Join(all, bits, first) && (questions is null || Join(questions, areQuestions, bits, first)))
            {
                foreach (var number in PassageSet.NumbersOf(bits, first))
                {
                    yield return number;
                }
            }
        }
    }

    private static int CountOf(PassageSet[] wordings)
    {
        var count = 0;
        foreach (var set in wordings)
        {
            count += set.Count;
        }

        return count;
    }

    /// <summary>Where the rarest term stands in few passages, most parts have none of them.</summary>
    private static int NextWord(PassageSet[] wordings, int first)
    {
        var next = int.MaxValue;
        foreach (var set in wordings)
        {
            next = Math.Min(next, set.NextWord(first));
        }

        return next;
    }

    private static bool Join(List<PassageSet[]> all, Span<ulong> bits, int first)
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

        return true;
    }

    private static bool Join(PassageSet questions, bool areHeld, Span<ulong> bits, int first)
    {
        Span<ulong> any = stackalloc ulong[Part];
        any = any[..bits.Length];
        any.Clear();
        questions.AddTo(any, first);
        return And(bits, any, areHeld);
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
