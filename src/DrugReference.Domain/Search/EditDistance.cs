namespace DrugReference.Domain.Search;

/// <summary>How many letters must be changed, added, dropped or swapped with their neighbour to make one word of another.</summary>
public static class EditDistance
{
    /// <summary>Longest word that is compared; no name of a drug is longer.</summary>
    public const int LongestWord = 64;

    /// <summary>Whether two words of up to <see cref="LongestWord"/> letters lie within some edits of each other.</summary>
    /// <param name="edits">The most that still count as near.</param>
    /// <param name="one">A word.</param>
    /// <param name="other">Another word.</param>
    public static bool IsWithin(int edits, ReadOnlySpan<char> one, ReadOnlySpan<char> other) => Between(one, other, edits) <= edits;

    /// <summary>The edits between two words; one more than the most where they are further apart, or too long.</summary>
    /// <param name="one">A word.</param>
    /// <param name="other">Another word.</param>
    /// <param name="most">The most that matter: only they are counted, which is what makes it quick.</param>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var far = most + 1;
        if (Math.Abs(one.Length - other.Length) > most || Math.Max(one.Length, other.Length) > LongestWord)
        {
            return far;
        }

        Span<int> before = stackalloc int[LongestWord + 2];
        Span<int> previous = stackalloc int[LongestWord + 2];
        Span<int> current = stackalloc int[LongestWord + 2];
        for (var column = 0; column <= other.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            // Cells further from the diagonal than the most are further away than the most.
            var (first, last) = (Math.Max(1, row - most), Math.Min(other.Length, row + most));
            current[first - 1] = first == 1 ? row : far;
            current[last + 1] = far;
            var least = current[first - 1];
            for (var column = first; column <= last; column++)
            {
                var cost = previous[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                cost = Math.Min(cost, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    cost = Math.Min(cost, before[column - 2] + 1);
                }

                current[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return far;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[other.Length], far);
    }
}
