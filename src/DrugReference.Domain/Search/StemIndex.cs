using System.Runtime.InteropServices;

namespace DrugReference.Domain.Search;

/// <summary>Which passages hold a word in any of its forms, in memory. Made once, word by word: the browser that runs it is slow.</summary>
internal sealed class StemIndex
{
    /// <summary>Between two fields, so that no wording reaches from one into the next.</summary>
    private const int Gap = -1;

    private readonly Dictionary<string, Holders> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Holders>.AlternateLookup<ReadOnlySpan<char>> _words =
        new Dictionary<string, Holders>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The numbers of the stems of all words in their order.</summary>
    private readonly List<int> _texts = [];

    /// <summary>Where in them each passage begins, and where its text does, behind its headings.</summary>
    private readonly List<int> _starts = [];
    private readonly List<int> _texted = [];

    /// <summary>Adds the next passage; they are numbered from 0.</summary>
    public void Add(Passage passage)
    {
        _starts.Add(_texts.Count);
        Add(passage.Title, inHeadings: true);
        Add(passage.Path, inHeadings: true);
        _texted.Add(_texts.Count);
        Add(passage.Text, inHeadings: false);
    }

    /// <summary>The passages that hold a wording, in their order.</summary>
    public IReadOnlyList<int> Find(string wording, bool isBeginning, bool inHeadings)
    {
        List<string> stems = [.. Words.Of(wording).Select(word => Stem.Of(word))];
        List<Holders> last = stems.Count == 0 ? []
            : isBeginning ? [.. _stems.Where(stem => stem.Key.StartsWith(stems[^1], StringComparison.Ordinal)).Select(stem => stem.Value)]
            : _stems.TryGetValue(stems[^1], out var only) ? [only]
            : [];
        if (last.Count == 0 || !stems.TrueForAll(stem => stem == stems[^1] || _stems.ContainsKey(stem)))
        {
            return [];
        }

        return stems.Count > 1 ? FindSideBySide(stems[..^1].ConvertAll(stem => _stems[stem]), last, inHeadings)
            : last is [var one] ? one.In(inHeadings)
            : [.. last.SelectMany(holders => holders.In(inHeadings)).Distinct().Order()];
    }

    /// <summary>Each place of the rarest word is looked at, but for those behind one that was found in the same passage.</summary>
    private List<int> FindSideBySide(List<Holders> first, List<Holders> last, bool inHeadings)
    {
        var rarest = first.MinBy(holders => holders.Places.Count)!;
        var offset = first.IndexOf(rarest);
        int[] stems = [.. first.Select(holders => holders.Stem)];
        int[] ends = [.. last.Select(holders => holders.Stem)];
        var texts = CollectionsMarshal.AsSpan(_texts);
        var (found, end) = (new List<int>(), 0);
        foreach (var place in rarest.Places)
        {
            // Behind the last word there is a gap at least.
            var start = place - offset;
            if (start >= end && texts[start..].StartsWith(stems) && ends.Contains(texts[start + stems.Length]))
            {
                var passage = PassageAt(start);
                if (!inHeadings || start < _texted[passage])
                {
                    found.Add(passage);
                }

                end = passage + 1 < _starts.Count ? _starts[passage + 1] : int.MaxValue;
            }
        }

        return found;
    }

    private int PassageAt(int place) => _starts.BinarySearch(place) is >= 0 and var start ? start : ~_starts.BinarySearch(place) - 1;

    private void Add(string text, bool inHeadings)
    {
        Span<char> letters = stackalloc char[EditDistance.LongestWord];
        for (var (start, end) = Words.Next(text, 0); start < end; (start, end) = Words.Next(text, end))
        {
            if (end - start > letters.Length)
            {
                _texts.Add(Gap);
                continue;
            }

            var holders = HoldersOf(letters[..Words.Fold(text.AsSpan(start, end - start), letters)]);
            holders.Add(_texts.Count, _starts.Count - 1, inHeadings);
            _texts.Add(holders.Stem);
        }

        _texts.Add(Gap);
    }

    private Holders HoldersOf(ReadOnlySpan<char> word)
    {
        if (!_words.TryGetValue(word, out var holders))
        {
            var stem = Stem.Of(word);
            if (!_stems.TryGetValue(stem, out holders))
            {
                holders = _stems[stem] = new Holders(_stems.Count);
            }

            _words[word] = holders;
        }

        return holders;
    }

    /// <summary>Where a stem stands.</summary>
    private sealed class Holders(int stem)
    {
        private readonly List<int> _passages = [];
        private readonly List<int> _headings = [];

        public int Stem => stem;

        public List<int> Places { get; } = [];

        public List<int> In(bool headings) => headings ? _headings : _passages;

        public void Add(int place, int passage, bool inHeadings)
        {
            Places.Add(place);
            Add(_passages, passage);
            if (inHeadings)
            {
                Add(_headings, passage);
            }
        }

        private static void Add(List<int> passages, int passage)
        {
            if (passages.Count == 0 || passages[^1] != passage)
            {
                passages.Add(passage);
            }
        }
    }
}
