using System.Text.RegularExpressions;

namespace DrugReference.Content.Monographs;

/// <summary>Takes names from a text, and nothing in doubt: a brand of another product must never lead to this drug.</summary>
internal static partial class NameText
{
    private const int LongestName = 40;
    private const int MostWords = 4;

    /// <summary>Words that stand in sentences and in no name.</summary>
    private static readonly HashSet<string> SentenceWords = new(
        ("a an the is are was were be been has have may might can does do not no none nil and or of for with by as in on to from "
            + "it its this that these there their when while other others various several many multiple numerous different some "
            + "such including include includes brand brands name names generic generics version versions available "
            + "region regions country countries etc e.g i.e n/a unknown vary varies applicable commonly widely specific combination")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The names of a list such as <c>A®, B™ (India) and C</c>. What is no name for sure is left out, and a list that begins
    /// with something else is a sentence.
    /// </summary>
    public static IEnumerable<string> List(string text)
    {
        var pieces = Separator().Split(SentenceEnd().Split(text, 2)[0]);
        return pieces[0].Split('(')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords
            ? pieces.Select(One).OfType<string>()
            : [];
    }

    /// <summary>The text as a name without its signs, or null when it may be anything else.</summary>
    public static string? One(string text)
    {
        var name = Signs().Replace(Conjunction().Replace(text.Trim(), string.Empty), string.Empty).Trim(' ', '.', ':', '"', '“', '”', '*', '\u00A0');
        name = Form().Replace(Place().Replace(name, string.Empty), string.Empty).Trim();
        if (name.Length is < 2 or > LongestName || !Name().IsMatch(name))
        {
            return null;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && !words.Any(SentenceWords.Contains) ? name : null;
    }

    /// <summary>Commas, semicolons and "and" outside brackets.</summary>
    [GeneratedRegex(@"[,;](?![^()]{0,200}\))|\s(?:and|or)\s(?![^()]{0,200}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<=[\p{L}0-9)®™""])\.(?=\s|$)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:and|or|e\.g\.,?)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"[®™©℠]|\((?:R|TM)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    /// <summary><c>(India)</c>, <c>(US and Canada)</c>: countries and makers. Any other remark makes a name doubtful.</summary>
    [GeneratedRegex(@"\s*\((?:in\s+)?(?:the\s+)?\p{Lu}[\p{L}.]*(?:(?:,|\s+and|\s+&)?\s+\p{Lu}[\p{L}.]*){0,4}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary><c>(auto-injector)</c>: the same drug, put up in one way.</summary>
    [GeneratedRegex(
        @"\s*\((?:(?:auto-?injectors?|pre-?filled|syringes?|pens?|tablets?|capsules?|injections?|injectable|oral|topical|intravenous|nasal|sprays?|patch(?:es)?|gel|cream|ointment|syrup|suspension|solution|drops|eye|extended|release|extended-release|international|internationally)[ ,]{0,2}){1,4}\)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    /// <summary>Letters and figures with a capital or a figure at the beginning; no bracket, no sign, no sentence.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}|[0-9]|\p{Ll}\p{Lu})[\p{L}0-9'’./ \u00A0-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
