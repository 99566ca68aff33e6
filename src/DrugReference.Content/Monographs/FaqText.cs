using System.Text.RegularExpressions;

namespace DrugReference.Content.Monographs;

/// <summary>
/// A question and its answer as Markdown, cleaned of what the importers of such files leave behind: the answer inside
/// the question, <c>A:**</c>, <c>Q1:</c>, a lone <c>**</c>. No word is lost: what is cut from one goes to the other.
/// </summary>
internal sealed partial record FaqText(string Question, string Answer, bool WasRepaired)
{
    /// <summary>Longest text that is taken for a question where nothing marks its end.</summary>
    private const int LongestQuestion = 300;

    public static FaqText Clean(string question, string answer)
    {
        var cleanQuestion = QuestionNumber().Replace(question.Trim(), string.Empty);
        var answerInside = string.Empty;
        if (AnswerMarker().Match(cleanQuestion) is { Success: true } marker)
        {
            answerInside = cleanQuestion[marker.Index..];
            cleanQuestion = cleanQuestion[..marker.Index];
        }
        else if (cleanQuestion.Length > LongestQuestion && cleanQuestion.IndexOf('?', StringComparison.Ordinal) is >= 0 and var end)
        {
            answerInside = cleanQuestion[(end + 1)..];
            cleanQuestion = cleanQuestion[..(end + 1)];
        }

        cleanQuestion = Unmarked(Blanks().Replace(cleanQuestion, " ")).TrimStart('.', ':', ' ');
        var cleanAnswer = Merge(CleanAnswer(answer), CleanAnswer(answerInside));
        return new FaqText(cleanQuestion, cleanAnswer, cleanQuestion != question.Trim() || cleanAnswer != answer.Trim());
    }

    /// <summary>Two answers to one question: one of them where they say the same, otherwise both.</summary>
    public static string Merge(string one, string other)
    {
        var (left, right) = (Letters(one), Letters(other));
        return left.Contains(right, StringComparison.Ordinal) ? one
            : right.Contains(left, StringComparison.Ordinal) ? other
            : $"{one}\n\n{other}";
    }

    /// <summary>What makes two wordings of a question the same question.</summary>
    public static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string CleanAnswer(string answer)
    {
        var text = answer.Trim();
        if (AnswerMarker().Match(text) is { Success: true, Index: 0, Length: var length })
        {
            text = text[length..].Trim();
        }

        return Unmarked(text);
    }

    /// <summary>Drops the <c>**</c> at the edges that has lost its partner; paired bold text stays.</summary>
    private static string Unmarked(string text)
    {
        var trimmed = text.Trim();
        if (BoldMark().Count(trimmed) % 2 != 0)
        {
            trimmed = trimmed.EndsWith("**", StringComparison.Ordinal) ? trimmed[..^2]
                : trimmed.StartsWith("**", StringComparison.Ordinal) ? trimmed[2..]
                : trimmed;
        }

        // A question that is bold as a whole needs no marks at all.
        if (BoldMark().Count(trimmed) == 2 && trimmed.StartsWith("**", StringComparison.Ordinal)
            && trimmed.EndsWith("**", StringComparison.Ordinal))
        {
            trimmed = trimmed[2..^2];
        }

        return trimmed.Trim();
    }

    [GeneratedRegex(@"^\**\s*Q\s*[0-9]{1,3}\s*[:.)]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionNumber();

    /// <summary><c>**A:**</c>, <c>**A**:</c>, <c>A:**</c> or <c>A:</c> at the beginning of a line.</summary>
    [GeneratedRegex(@"(?:^|\n)[ \t]*\*{0,2}A(?:nswer)?\*{0,2}[ \t]*:[ \t]*\*{0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerMarker();

    [GeneratedRegex(@"\*\*")]
    private static partial Regex BoldMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
