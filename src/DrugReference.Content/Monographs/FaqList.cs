using System.Globalization;
using System.Text.RegularExpressions;
using DrugReference.Content.Markdown;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Monographs;

/// <summary>Makes one list of the questions in the front matter and those in the body, each question once.</summary>
internal sealed partial class FaqList(MarkdownText markdown, ContentLimits limits, ProblemSink problems)
{
    private readonly List<(FaqText Faq, int Line)> _faqs = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _repaired;
    private int _firstRepaired;

    /// <param name="line">Line of the file on which the question stands.</param>
    public void Add(string question, string answer, int line)
    {
        var faq = FaqText.Clean(question, answer);
        if (faq.WasRepaired && _repaired++ == 0)
        {
            _firstRepaired = line;
        }

        var key = Wording.Of(faq.Question);
        if (_places.TryAdd(key, _faqs.Count))
        {
            if (_faqs.Count == limits.Faqs)
            {
                throw new MarkdownRefusedException(line, 1, "faq-too-many", $"There are more than {limits.Faqs} questions.");
            }

            _faqs.Add((faq, line));
            return;
        }

        var (known, firstLine) = _faqs[_places[key]];
        var answers = FaqText.Merge(known.Answer, faq.Answer);
        if (answers != known.Answer && answers != faq.Answer)
        {
            problems.Warning(line, 1, "faq-answers-differ",
                $"The question '{known.Question}' has another answer in line {firstLine}; both are shown.");
        }

        _faqs[_places[key]] = (known with { Answer = answers }, firstLine);
    }

    public void AddFrontMatter(YamlMap root)
    {
        foreach (var map in root.Maps("faqs", problems))
        {
            if (map.RequiredText("q", problems) is { } question)
            {
                Add(question, map.Text("a", problems) ?? string.Empty, map.Line);
            }

            map.RefuseUnknownKeys(problems, Severity.Warning);
        }
    }

    /// <param name="sections">The sections of the monograph, to which answers may point.</param>
    public IReadOnlyList<Faq> Render(IdMaker ids, IReadOnlyList<Section> sections)
    {
        var pointer = new FaqPointer(sections);
        var faqs = new List<Faq>(_faqs.Count);
        foreach (var ((question, answer, _), line) in _faqs)
        {
            var asked = markdown.Line(question, line);
            if (HasStrayMark(asked))
            {
                asked = markdown.Line(Unmarked(question), line);
            }

            var (html, text, pointsElsewhere) = RenderAnswer(asked, answer, line, pointer);
            if (HasStrayMark(text))
            {
                (html, text, pointsElsewhere) = RenderAnswer(asked, Unmarked(answer), line, pointer);
            }

            if (pointsElsewhere)
            {
                problems.Add(line, 1, Severity.Note, "faq-points-elsewhere",
                    $"The answer to '{asked}' does little more than point to another place of the text: give it here.");
            }

            if (!asked.Contains('?', StringComparison.Ordinal))
            {
                problems.Add(line, 1, Severity.Note, "faq-no-question",
                    $"'{asked}' is no question; it is shown among the questions all the same.");
            }

            if (text.Length == 0)
            {
                problems.Warning(line, 1, "faq-unanswered", $"The question '{asked}' has no answer.");
            }

            faqs.Add(new Faq(ids.Next(asked, "faq-"), asked, html, text));
        }

        if (_repaired > 0)
        {
            problems.Add(_firstRepaired, 1, Severity.Note, "faq-repaired", string.Create(
                CultureInfo.InvariantCulture,
                $"{_repaired} questions or answers held each other, numbers or stray marks; they are shown cleaned."));
        }

        return faqs;
    }

    private (string Html, string Text, bool PointsElsewhere) RenderAnswer(
        string question, string answer, int line, FaqPointer pointer) => MarkdownText.Guarded(line, () =>
        {
            var document = markdown.Parse(answer, line);
            var pointsElsewhere = FaqPointer.MayPoint(answer) && pointer.Link(question, document);
            var (html, text) = markdown.Render(document);
            return (html, text, pointsElsewhere);
        });

    /// <summary>Gives up the bold of a text in which some <c>**</c> has no partner and would be shown.</summary>
    private static string Unmarked(string text) => StrayMark().Replace(text, string.Empty);

    private static bool HasStrayMark(string shown) => shown.Contains("**", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9*])\*\*+|\*\*+(?![0-9*])", RegexOptions.CultureInvariant)]
    private static partial Regex StrayMark();
}
