using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Rules;

/// <summary>
/// Characters that nobody sees but that turn the order of a text round (<c>0.8</c> shown as <c>8.0</c>) or part a word
/// in two, so that search no longer finds it. In a high-alert drug they are an error.
/// </summary>
internal static partial class InvisibleCharacters
{
    private static readonly Rule Rule = Rule.Warning("text-invisible-character");

    /// <summary>The last one is the first half of the invisible tag characters of plane 14.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
    [
        .. Single, '\uDB40', .. Between('\u200B', '\u200F'), .. Between('\u202A', '\u202E'), .. Between('\u2060', '\u206F'),
    ]);

    private static ReadOnlySpan<char> Single => ['\u00AD', '\u034F', '\u061C', '\u180E', '\uFEFF'];

    public static void Check(RuleSubject subject, RuleReport report)
    {
        var severity = subject.IsHighAlert ? Severity.Error : Rule.Severity;
        var found = false;
        foreach (var file in subject.Files)
        {
            foreach (var offset in OffsetsIn(file.Text))
            {
                found = true;
                report.Add(file, offset, Rule, $"An invisible character ({NameOf(file.Text, offset)}) stands here: delete it.", severity);
            }
        }

        if (!found && Shown(subject).FirstOrDefault(HasAny) is { } text)
        {
            // It was written as "\u202E" in YAML, or as &#8238; in Markdown.
            var file = subject.Files.FirstOrDefault(file => Escape().IsMatch(file.Text)) ?? subject.MonographFile;
            report.Add(file, Math.Max(Escape().Match(file.Text).Index, 0), Rule,
                $"An invisible character ({NameOf(text, text.AsSpan().IndexOfAny(Invisible))}) is written here: delete it.", severity);
        }
    }

    /// <summary>
    /// Four passes that look at many characters at once cost a tenth of one that must tell U+200B from every dash and quote.
    /// </summary>
    private static bool HasAny(string text) =>
        text.AsSpan().ContainsAnyInRange('\u200B', '\u200F') || text.AsSpan().ContainsAnyInRange('\u202A', '\u202E')
        || text.AsSpan().ContainsAnyInRange('\u2060', '\u206F') || text.AsSpan().ContainsAny(Single)
        || text.AsSpan().Contains('\uDB40');

    private static IEnumerable<int> OffsetsIn(string text)
    {
        for (var at = HasAny(text) ? text.AsSpan().IndexOfAny(Invisible) : -1; at >= 0;)
        {
            yield return at;
            var next = text.AsSpan(at + 1).IndexOfAny(Invisible);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static IEnumerable<string> Shown(RuleSubject subject)
    {
        var monograph = subject.Monograph;
        yield return monograph.Title;
        yield return monograph.Description ?? string.Empty;
        foreach (var section in monograph.Sections)
        {
            yield return section.Title;
            yield return section.Text;
        }

        foreach (var faq in monograph.Faqs)
        {
            yield return faq.Question;
            yield return faq.AnswerText;
        }

        if (subject.Identity is { } identity)
        {
            IEnumerable<string> texts =
            [
                identity.Name, .. identity.BrandNames, .. identity.OtherNames,
                .. identity.Notices.SelectMany(notice => new[] { notice.Title, notice.Text }),
            ];
            foreach (var text in texts)
            {
                yield return text;
            }
        }
    }

    private static string NameOf(string text, int offset)
    {
        var code = char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1])
            ? char.ConvertToUtf32(text[offset], text[offset + 1])
            : text[offset];
        return string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}");
    }

    private static IEnumerable<char> Between(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    [GeneratedRegex(@"\\[uUx][0-9A-Fa-f]{2}|&#|&[A-Za-z]{2,31};", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
