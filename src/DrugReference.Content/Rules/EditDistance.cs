namespace DrugReference.Content.Rules;

/// <summary>How many letters must be changed, added, dropped or swapped with their neighbour to make one word of another.</summary>
public static class EditDistance
{
    /// <summary>Longest word that is compared; no name of a drug is longer.</summary>
    public const int LongestWord = 64;

    /// <summary>Whether two words of up to <see cref="LongestWord"/> letters lie within some edits of each other.</summary>
    /// <param name="edits">The most that still count as near.</param>
    public static bool IsWithin(int edits, ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > edits || Math.Max(one.Length, other.Length) > LongestWord)
        {
            return false;
        }

        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> previous = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= other.Length; column++)
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

            if (least > edits)
            {
                return false;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[other.Length] <= edits;
    }
}
