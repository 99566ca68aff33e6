using System.Globalization;
using DrugReference.Content.Markdown;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Monographs;

/// <summary>Makes one list of the questions in the front matter and those in the body, each question once.</summary>
internal sealed class FaqList
{
    private readonly List<FaqText> _faqs = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _repaired;

    public bool IsEmpty => _faqs.Count == 0;

    public void Add(string question, string answer)
    {
        var faq = FaqText.Clean(question, answer);
        _repaired += faq.WasRepaired ? 1 : 0;
        var key = FaqText.Letters(faq.Question);
        if (_places.TryGetValue(key, out var place))
        {
            _faqs[place] = _faqs[place] with { Answer = FaqText.Merge(_faqs[place].Answer, faq.Answer) };
            return;
        }

        _places.Add(key, _faqs.Count);
        _faqs.Add(faq);
    }

    public void AddFrontMatter(YamlMap root, ProblemSink problems)
    {
        foreach (var map in root.Maps("faqs", problems))
        {
            if (map.RequiredText("q", problems) is { } question)
            {
                Add(question, map.Text("a", problems) ?? string.Empty);
            }

            map.RefuseUnknownKeys(problems, Severity.Warning);
        }
    }

    public IReadOnlyList<Faq> Render(int line, string citations, ProblemSink problems)
    {
        var ids = new IdMaker();
        var faqs = new List<Faq>(_faqs.Count);
        foreach (var faq in _faqs)
        {
            var question = MarkdownText.Render(faq.Question).Text;
            var (html, text) = MarkdownText.Render(faq.Answer + citations);
            if (text.Length == 0)
            {
                problems.Warning(line, 1, "faq-unanswered", $"The question '{question}' has no answer.");
            }

            faqs.Add(new Faq(ids.Next(question, "faq-"), question, html, text));
        }

        if (_repaired > 0)
        {
            problems.Add(line, 1, Severity.Note, "faq-repaired", string.Create(
                CultureInfo.InvariantCulture,
                $"{_repaired} questions or answers held each other, numbers or stray marks; they are shown cleaned."));
        }

        return faqs;
    }
}
