namespace DrugReference.Domain.Search;

/// <summary>Names of drugs, found whole, by one of their words, by a beginning, or with slips.</summary>
internal sealed class NameIndex
{
    /// <summary>A part that stands in more names than this says nothing.</summary>
    private const int MostNames = 1_000;

    private readonly IReadOnlyList<DrugName> _names;
    private readonly int _shortestPart;
    private readonly byte[] _lengths;
    private readonly WordIndex _keys;

    /// <summary>The first of each key's names in <see cref="_holders"/>; one longer than there are keys.</summary>
    private readonly int[] _starts;

    /// <summary>Twice the number of a name, and one more where the key is the whole of it.</summary>
    private readonly int[] _holders;

    /// <param name="names">All names.</param>
    /// <param name="shortestPart">Letters that a word of a name has at least to be looked for alone.</param>
    public NameIndex(IReadOnlyList<DrugName> names, int shortestPart = 2)
    {
        (_names, _shortestPart) = (names, shortestPart);
        _lengths = new byte[names.Count];
        var keys = new List<string>(names.Count * 3);
        var holders = new List<int>(names.Count * 3);
        for (var name = 0; name < names.Count; name++)
        {
            var words = Words.Of(names[name].Text);
            _lengths[name] = (byte)Math.Min(words.Count, byte.MaxValue);
            Add(Spelling.KeyOf(words), (2 * name) + 1);
            foreach (var word in words.Count > 1 ? words.Distinct() : [])
            {
                Add(word.Length < shortestPart ? string.Empty : Spelling.KeyOf([word]), 2 * name);
            }
        }

        var (sorted, places) = (keys.ToArray(), holders.ToArray());
        Array.Sort(sorted, places, StringComparer.Ordinal);
        var starts = new List<int>();
        for (var index = 0; index < sorted.Length; index++)
        {
            if (index == 0 || sorted[index] != sorted[index - 1])
            {
                sorted[starts.Count] = sorted[index];
                starts.Add(index);
            }
        }

        _keys = new WordIndex(sorted[..starts.Count]);
        (_starts, _holders) = ([.. starts, sorted.Length], places);

        void Add(string key, int holder)
        {
            if (key.Length is > 0 and <= EditDistance.LongestWord)
            {
                keys.Add(key);
                holders.Add(holder);
            }
        }
    }

    /// <summary>The names that a key is all of, or one word of.</summary>
    public IReadOnlyList<FoundName> Find(string key) => _keys.Find(key) is >= 0 and var place ? [.. At(place, 0)] : [];

    /// <summary>The names that hold all of these words, each as a word of its own.</summary>
    public IReadOnlyList<FoundName> FindAll(IEnumerable<string> words)
    {
        // The rarest word first: "sodium" stands in hundreds of names.
        var places = words.Where(word => word.Length >= _shortestPart).Select(_keys.Find).ToList();
        if (places.Count == 0 || places.Exists(place => place < 0))
        {
            return [];
        }

        var rarest = places.MinBy(place => _starts[place + 1] - _starts[place]);
        return [.. At(rarest, 0).DistinctBy(name => name.Number)
            .Where(name => places.TrueForAll(place => place == rarest || Holds(place, name.Number)))
            .Select(name => name with { Words = places.Count })];
    }

    private bool Holds(int place, int name) => _holders.AsSpan(_starts[place].._starts[place + 1]).IndexOfAny(2 * name, (2 * name) + 1) >= 0;

    /// <summary>The names that begin so, then those one of whose words does; short ones first.</summary>
    public IReadOnlyList<FoundName> FindBeginning(string beginning, int most)
    {
        var (first, count) = _keys.FindBeginning(beginning);
        var places = ByLength(first, count);
        return [.. places.SelectMany(place => At(place, 0, onlyWhole: true))
            .Concat(places.SelectMany(place => At(place, 0).Where(name => !name.IsWhole))).Take(most)];
    }

    /// <summary>Places in the order of the length of their keys.</summary>
    private int[] ByLength(int first, int count)
    {
        Span<int> starts = stackalloc int[EditDistance.LongestWord + 2];
        starts.Clear();
        var lengths = _keys.LengthsOf(first, count);
        foreach (var length in lengths)
        {
            starts[length + 1]++;
        }

        for (var length = 1; length < starts.Length; length++)
        {
            starts[length] += starts[length - 1];
        }

        var places = new int[count];
        for (var index = 0; index < count; index++)
        {
            places[starts[lengths[index]]++] = first + index;
        }

        return places;
    }

    /// <summary>The names that are nearest within the edits that their length allows.</summary>
    /// <param name="words">Words, read as one, that were not found.</param>
    public IReadOnlyList<FoundName> FindNear(IReadOnlyList<string> words)
    {
        // A slip may make an "ae" where there is none.
        var near = new[] { Spelling.KeyOf(words), string.Concat(words) }.Distinct().Select(key => _keys.FindNear(key, EditsOf)).ToList();
        var nearest = near.Min(found => found.Distance);
        return
        [
            .. near.Where(found => found.Distance == nearest).SelectMany(found => found.Places).Distinct()
                .SelectMany(place => At(place, nearest)),
        ];
    }

    /// <summary>Short words have too many neighbours.</summary>
    private static int EditsOf(int length) => length switch
    {
        < 4 => 0,
        < 7 => 1,
        _ => 2,
    };

    private IEnumerable<FoundName> At(int place, int distance, bool onlyWhole = false)
    {
        var last = Math.Min(_starts[place + 1], _starts[place] + MostNames);
        for (var index = _starts[place]; index < last; index++)
        {
            var name = _holders[index] / 2;
            var isWhole = _holders[index] % 2 == 1;
            if (isWhole || !onlyWhole)
            {
                yield return new FoundName(_names[name], name, _keys[place], isWhole ? _lengths[name] : 1, _lengths[name], distance);
            }
        }
    }
}
