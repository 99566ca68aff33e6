using System.Text.RegularExpressions;
using DrugReference.Content.Yaml;

namespace DrugReference.Content.Tests.Corpus;

/// <summary>A monograph file cut by lines alone, without the parsers under test: text, and questions with their answers.</summary>
internal sealed partial class SourceText
{
    private readonly List<string> _sections = [];
    private readonly List<string> _questions = [];

    public SourceText(string file)
    {
        var none = new ProblemSink("none");
        var parts = file.ReplaceLineEndings("\n").Split("\n---\n", 2);
        var root = YamlReader.Read(parts[0]["---\n".Length..] + "\n", none)!;
        Title = root.Text("title", none)!;
        Description = root.Text("description", none)?.Trim() ?? string.Empty;
        foreach (var faq in root.Maps("faqs", none))
        {
            _questions.Add(Unmarked(faq.Text("q", none) ?? ""));
            _questions.Add(Unmarked(faq.Text("a", none) ?? ""));
        }

        var inFaqs = false;
        foreach (var line in parts[1].Split('\n'))
        {
            if (TopHeading().IsMatch(line))
            {
                inFaqs = FaqHeading().IsMatch(line);
                if (inFaqs)
                {
                    // Of the heading itself only what is more than its name counts.
                    _questions.Add(FaqHeading().Replace(line, ""));
                    continue;
                }
            }

            if (!inFaqs)
            {
                _sections.Add(line);
            }
            else if (line.StartsWith("###", StringComparison.Ordinal) || NumberedQuestion().IsMatch(line))
            {
                _questions.Add(Unmarked(line));
            }
            else
            {
                _questions[^1] += "\n" + Unmarked(line);
            }
        }
    }

    public string Title { get; }

    public string Description { get; }

    /// <summary>Everything outside the FAQs.</summary>
    public string Sections => string.Join('\n', _sections);

    /// <summary>Each question with its answer, from the body and from the front matter, without numbers and marks.</summary>
    public IReadOnlyList<string> Questions => _questions;

    private static string Unmarked(string text) => AnswerMark().Replace(NumberedQuestion().Replace(text, ""), "\n");

    [GeneratedRegex(@"^##? ")]
    private static partial Regex TopHeading();

    [GeneratedRegex(@"^##? \**(FAQs \(Frequently Asked Questions\)|FAQs)", RegexOptions.IgnoreCase)]
    private static partial Regex FaqHeading();

    [GeneratedRegex(@"^[#* ]*Q[0-9]+[.:]")]
    private static partial Regex NumberedQuestion();

    [GeneratedRegex(@"(^|\n)\**A\**:\**")]
    private static partial Regex AnswerMark();
}
