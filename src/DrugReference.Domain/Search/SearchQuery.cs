namespace DrugReference.Domain.Search;

/// <summary>What a typed query asks for. Any text is a legal query; its cost is bounded by the limits.</summary>
public sealed record SearchQuery
{
    /// <summary>Characters that are read; the rest is ignored.</summary>
    public const int MaxLength = 200;

    /// <summary>Distinct terms that are looked for; the rest is ignored.</summary>
    public const int MaxTerms = 8;

    private SearchQuery(string text, IReadOnlyList<SearchTerm> terms, bool isShortened) =>
        (Text, Terms, IsShortened) = (text, terms, isShortened);

    /// <summary>The text as typed, trimmed.</summary>
    public string Text { get; }

    /// <summary>What must be found, all of it; empty when the text holds no word.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Whether something was ignored because the query is too long.</summary>
    public bool IsShortened { get; }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Reads a query: question words are dropped, known wordings are widened to their synonyms.</summary>
    /// <param name="text">What was typed; <see langword="null"/> is an empty query.</param>
    /// <param name="vocabulary">Synonyms and question words.</param>
    public static SearchQuery Parse(string? text, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var typed = (text ?? string.Empty).Trim();
        var read = typed.Length > MaxLength ? typed[..MaxLength] : typed;
        var words = Words.Of(read);
        var terms = new List<SearchTerm>();
        var isShortened = read.Length < typed.Length;
        for (var index = 0; index < words.Count;)
        {
            var (length, wordings) = vocabulary.LongestMatch(words, index);
            var term = length > 0
                ? new SearchTerm(string.Join(' ', words.Skip(index).Take(length)), wordings, IsPrefix: false)
                : new SearchTerm(words[index], [words[index]], IsPrefix: index == words.Count - 1);
            index += Math.Max(length, 1);
            if ((length == 0 && vocabulary.IsQuestionWord(term.Typed)) || terms.Any(other => other.Typed == term.Typed))
            {
                continue;
            }

            if (terms.Count == MaxTerms)
            {
                isShortened = true;
                break;
            }

            terms.Add(term);
        }

        return new SearchQuery(typed, terms, isShortened);
    }
}
