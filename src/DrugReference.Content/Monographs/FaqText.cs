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
        var (asked, answerInside) = Cut(QuestionNumber().Replace(question.Trim(), string.Empty));
        if (asked.Length == 0)
        {
            // '### Q1:' alone; the question stands on the next line.
            (asked, answerInside) = Cut(QuestionNumber().Replace(answer.Trim(), string.Empty));
            answer = string.Empty;
        }

        var cleanAnswer = Merge(CleanAnswer(answer), CleanAnswer(answerInside));
        return new FaqText(asked, cleanAnswer, asked != question.Trim() || cleanAnswer != answer.Trim());
    }

    /// <summary>Two answers to one question: one of them where it says all that the other says, otherwise both.</summary>
    public static string Merge(string one, string other)
    {
        if (other.Length == 0 || one == other)
        {
            return one;
        }

        if (one.Length == 0)
        {
            return other;
        }

        var (left, right) = (Wording.Of(one), Wording.Of(other));
        return Wording.Holds(left, right) ? one
            : Wording.Holds(right, left) ? other
            : $"{one}\n\n{other}";
    }

    /// <summary>The question, and the answer that stands in the same text.</summary>
    private static (string Question, string Answer) Cut(string text)
    {
        var end = AnswerMarker().Match(text) is { Success: true } marker ? marker.Index
            : EndOfQuestion().Match(text) is { Success: true } stop ? stop.Index + stop.Length
            : text.Length > LongestQuestion ? text.IndexOf('?', StringComparison.Ordinal) + 1
            : text.Length;
        end = end == 0 ? text.Length : end;
        return (Unmarked(Blanks().Replace(text[..end], " ")), text[end..]);
    }

    private static string CleanAnswer(string answer)
    {
        var text = answer.Trim();
        while (AnswerStart().Match(text) is { Success: true, Length: var length })
        {
            text = text[length..].Trim();
        }

        return Unmarked(text);
    }

    /// <summary>Drops the <c>**</c> at the edges that has lost its partner, and a pair around the whole text.</summary>
    private static string Unmarked(string text)
    {
        var trimmed = text.Trim();
        var marks = BoldMark().Count(trimmed);
        var (starts, ends) = (
            trimmed.StartsWith("**", StringComparison.Ordinal), trimmed.EndsWith("**", StringComparison.Ordinal));
        if (marks == 2 && starts && ends)
        {
            return trimmed[2..^2].Trim();
        }

        return (marks % 2 == 0 ? trimmed : ends ? trimmed[..^2] : starts ? trimmed[2..] : trimmed).Trim();
    }

    /// <summary><c>**Q1:</c>, or the dot that an importer left of it. Runs are bounded: the cost grows with the text alone.</summary>
    [GeneratedRegex(
        @"^(?:\*{0,3}\s{0,4}Q(?:uestion)?\s{0,4}[0-9]{0,3}\s{0,4}\*{0,3}\s{0,4}[:.)]\*{0,3}\s{0,4}|[:.]\s{1,4})",
        RegexOptions.CultureInvariant)]
    private static partial Regex QuestionNumber();

    /// <summary><c>**A:**</c>, <c>**A**:</c>, <c>A:**</c> or <c>A:</c> at the beginning of a line or after a question mark.</summary>
    [GeneratedRegex(
        @"(?:^|\n|(?<=\?\s?(?:\*\*)?[ \t]))[ \t]*\*{0,2}A(?:nswer)?\*{0,2}[ \t]*:[ \t]*\*{0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerMarker();

    [GeneratedRegex(@"^[ \t]*\*{0,2}A(?:nswer)?\*{0,2}[ \t]*:[ \t]*\*{0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerStart();

    /// <summary>A line that ends with a question mark, or the end of a paragraph, with more text below.</summary>
    [GeneratedRegex(@"\?(?:\*\*)?[ \t]*(?=\n)|\n[ \t]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfQuestion();

    [GeneratedRegex(@"\*\*")]
    private static partial Regex BoldMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
