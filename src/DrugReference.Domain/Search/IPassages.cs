namespace DrugReference.Domain.Search;

/// <summary>The passages and drugs of one formulary, as a search asks for them: in a database, or in the memory of a browser.</summary>
/// <remarks>Passages are numbered in a row, drug after drug, and are given out in the order of their numbers.</remarks>
public interface IPassages
{
    /// <summary>How many passages there are.</summary>
    int Count { get; }

    /// <summary>The highest number of a passage.</summary>
    int Last { get; }

    /// <summary>The passages that are questions.</summary>
    PassageSet Questions { get; }

    /// <summary>Whether a word, or another form of it, stands in any passage.</summary>
    /// <param name="word">A word.</param>
    bool Stands(string word);

    /// <summary>The passages that hold a wording, in any form of its words.</summary>
    /// <param name="wording">Words that stand side by side.</param>
    /// <param name="isBeginning">Whether the last word is only the beginning of one.</param>
    /// <param name="inHeadings">Whether it stands in the title or in a heading around it; otherwise it may stand anywhere.</param>
    PassageSet Holding(string wording, bool isBeginning, bool inHeadings);

    /// <summary>The first passages that have a text.</summary>
    /// <param name="drug">Whose passages, or null for those of all drugs.</param>
    /// <param name="kinds">Which passages.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<Passage> First(int? drug, HitKinds kinds, int most);

    /// <summary>The first passages that have a text and hold any of some terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="drug">Whose passages, or null for those of all drugs.</param>
    /// <param name="kinds">Which passages.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<Passage> HoldingAny(IReadOnlyList<SearchTerm> terms, int? drug, HitKinds kinds, int most);

    /// <summary>A passage by its number.</summary>
    /// <param name="number">The number.</param>
    PlacedPassage At(int number);

    /// <summary>The number of the drug with a slug, or null.</summary>
    /// <param name="slug">The slug.</param>
    int? DrugOf(string slug);

    /// <summary>Drugs by their numbers.</summary>
    /// <param name="numbers">Numbers, perhaps more than once.</param>
    IReadOnlyDictionary<int, ShownDrug> Drugs(IEnumerable<int> numbers);
}
