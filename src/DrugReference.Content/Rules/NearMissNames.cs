using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Content.Rules;

/// <summary>
/// A word that is nearly the drug's name: ozogamacin beside ozogamicin. The bounds were measured on real monographs, so
/// that inflected forms (vaccines), relatives (arginase, terazosin) and declared names do not count.
/// </summary>
internal static partial class NearMissNames
{
    private static readonly Rule NearMiss = Rule.Warning("name-near-miss");

    /// <summary>A misspelling that <c>drug.yaml</c> declares is known, and still stands in a text that is shown.</summary>
    private static readonly Rule Declared = Rule.Note("name-misspelt");

    /// <summary>Shorter names have too many neighbours.</summary>
    private const int ShortestName = 7;

    /// <summary>From this length on two edits count as near; below it one.</summary>
    private const int LongName = 10;

    public static void Check(RuleSubject subject, RuleReport report)
    {
        var names = Words(subject.Name).Where(word => word.Length is >= ShortestName and <= EditDistance.LongestWord)
            .Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
        {
            return;
        }

        var text = subject.MonographFile.Text;
        var found = Find(text, names);
        if (found.Count == 0)
        {
            return;
        }

        var identity = subject.Identity;
        var known = WordsOf([.. identity?.BrandNames ?? [], .. identity?.OtherNames ?? [],
            .. identity?.LookAlikes.SelectMany(other => other.BrandNames.Append(other.Name)) ?? []]);
        var misspellings = WordsOf(identity?.Misspellings ?? []);
        foreach (var (word, (name, offsets)) in found.Where(item => !known.Contains(item.Key) && Folded(item.Key) != Folded(item.Value.Name)))
        {
            var places = offsets.Count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} times");
            if (misspellings.Contains(word))
            {
                report.Add(subject.MonographFile, offsets[0], Declared, $"'{word}' ({places}) is a known misspelling of '{name}'.");
            }
            else if (!offsets.TrueForAll(offset => subject.MonographFile.KindAt(offset) == SectionKind.AlternateNames))
            {
                report.Add(subject.MonographFile, offsets[0], NearMiss,
                    $"'{word}' ({places}) is nearly '{name}', the name of the drug: one of the two is misspelt.");
            }
        }
    }

    private static Dictionary<string, (string Name, List<int> Offsets)> Find(string text, string[] names)
    {
        var found = new Dictionary<string, (string, List<int> Offsets)>(StringComparer.Ordinal);
        var initials = SearchValues.Create([.. names.SelectMany(name => new[] { name[0], char.ToUpperInvariant(name[0]) })]);
        var (shortest, longest) = (names.Min(name => name.Length) - 2, names.Max(name => name.Length) + 2);
        var rest = text.AsSpan();
        for (var start = rest.IndexOfAny(initials); start >= 0;)
        {
            var end = start + 1;
            if (start == 0 || !char.IsLetter(text[start - 1]))
            {
                while (end < text.Length && char.IsLetter(text[end]))
                {
                    end++;
                }

                if (end - start >= shortest && end - start <= longest)
                {
                    Compare(start, end);
                }
            }

            var next = rest[end..].IndexOfAny(initials);
            start = next < 0 ? -1 : end + next;
        }

        return found;

        void Compare(int start, int end)
        {
            Span<char> word = stackalloc char[end - start];
            text.AsSpan(start, end - start).ToLowerInvariant(word);
            foreach (var name in names)
            {
                if (!IsNear(name, word))
                {
                    continue;
                }

                var key = word.ToString();
                if (Array.IndexOf(names, key) >= 0)
                {
                    return;
                }

                if (!found.TryGetValue(key, out var item))
                {
                    found[key] = item = (name, []);
                }

                item.Offsets.Add(start);
                return;
            }
        }
    }

    /// <summary>Two official spellings of one name: cefalexin and cephalexin, aluminium and aluminum.</summary>
    private static string Folded(string word) => word
        .Replace("ph", "f", StringComparison.Ordinal).Replace("ae", "e", StringComparison.Ordinal)
        .Replace("oe", "e", StringComparison.Ordinal).Replace("ium", "um", StringComparison.Ordinal);

    /// <summary>Of a name's letters slips keep the first and the last; a longer or shorter word is another form of it.</summary>
    private static bool IsNear(string name, ReadOnlySpan<char> word) =>
        word[0] == name[0] && word[^1] == name[^1]
        && !word.SequenceEqual(name) && !word.StartsWith(name, StringComparison.Ordinal)
        && EditDistance.IsWithin(name.Length >= LongName ? 2 : 1, name, word);

    private static HashSet<string> WordsOf(IEnumerable<string> texts) => texts.SelectMany(Words).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
