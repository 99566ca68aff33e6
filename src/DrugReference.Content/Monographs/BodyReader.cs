using System.Text;
using System.Text.RegularExpressions;
using DrugReference.Content.Markdown;
using DrugReference.Domain.Monographs;
using Markdig.Syntax;

namespace DrugReference.Content.Monographs;

/// <summary>Cuts the body of a monograph at its headings into sections, and its FAQ section into questions.</summary>
/// <param name="bodyLine">Lines of the file that stand before the body.</param>
internal sealed partial class BodyReader(string body, int bodyLine, MarkdownText markdown, FaqList faqs, NameReader names, ProblemSink problems)
{
    private const string TitleBeforeFirstHeading = "Overview";

    private readonly List<SectionDraft> _drafts = [];
    private readonly Stack<int> _openHeadings = new();
    private readonly StringBuilder _answer = new();
    private (string Text, int Line)? _question;

    public IReadOnlyList<Section> Read(IdMaker ids)
    {
        foreach (var block in markdown.Parse(body, bodyLine + 1))
        {
            if (block is HeadingBlock heading && !IsQuestion(heading))
            {
                CloseQuestion();
                Open(heading);
            }
            else if (InFaqs)
            {
                ReadFaqBlock(block);
            }
            else if (block is not ThematicBreakBlock)
            {
                var draft = Current(block);
                names.Add(draft.Kind, block);
                draft.Add(block);
            }
        }

        CloseQuestion();
        return Finish(ids);
    }

    private bool InFaqs => _drafts is [.., { Kind: SectionKind.Faqs }];

    private bool IsQuestion(HeadingBlock heading) =>
        InFaqs && (heading.Level > Math.Max(_openHeadings.Peek(), 2) || QuestionStart().IsMatch(SourceOf(heading)));

    private void Open(HeadingBlock block)
    {
        // A second '#' heading is a section like any other, and a level that was skipped is mended.
        var typedLevel = Math.Max(block.Level, 2);
        var outer = _openHeadings.Count(open => open < typedLevel);
        var heading = MarkdownText.Guarded(LineOf(block), () => Heading.Read(block, outer + 2, markdown));
        if (heading.Title.Length == 0)
        {
            if (heading.Text.Length > 0)
            {
                Current(block).Add(heading, markdown);
            }

            return;
        }

        while (_openHeadings.Count > outer)
        {
            _openHeadings.Pop();
        }

        _openHeadings.Push(typedLevel);
        var kind = outer == 0 ? heading.Kind : _drafts[^1].Kind;
        _drafts.Add(new SectionDraft(heading.Title, kind, outer + 2, LineOf(block)));
        _drafts[^1].Add(heading, markdown);
        names.Begin(_drafts[^1]);
    }

    private SectionDraft Current(Block block)
    {
        if (_drafts.Count == 0)
        {
            _drafts.Add(new SectionDraft(TitleBeforeFirstHeading, SectionKind.Other, 2, LineOf(block)));
        }

        return _drafts[^1];
    }

    private void ReadFaqBlock(Block block)
    {
        var source = SourceOf(block);
        if (block is HeadingBlock || (block is ParagraphBlock && QuestionStart().IsMatch(source)))
        {
            // Questions that stand on lines of one paragraph are still questions.
            foreach (var question in QuestionLine().Split(HeadingMarks().Replace(source, string.Empty)))
            {
                CloseQuestion();
                _question = (question, LineOf(block));
            }
        }
        else if (_question is not null && block is not ThematicBreakBlock)
        {
            _answer.Append(source).Append("\n\n");
        }
        else if (block is not ThematicBreakBlock)
        {
            _drafts[^1].Add(block);
        }
    }

    private void CloseQuestion()
    {
        if (_question is { } question && (question.Text.Length > 0 || _answer.Length > 0))
        {
            faqs.Add(question.Text, _answer.ToString(), question.Line);
        }

        _question = null;
        _answer.Clear();
    }

    private List<Section> Finish(IdMaker ids)
    {
        var titles = new string[8];
        var sections = new List<Section>(_drafts.Count);
        for (var index = 0; index < _drafts.Count; index++)
        {
            var draft = _drafts[index];
            if (draft is { Kind: SectionKind.Faqs, IsEmpty: true })
            {
                continue;
            }

            titles[draft.Level] = draft.Title;
            sections.Add(draft.ToSection(ids.Next(draft.Title), string.Join(" › ", titles[2..draft.Level]), markdown));
            if (sections[^1].Text.Length == 0 && !HasParts(index))
            {
                problems.Warning(draft.Line, 1, "section-empty", $"The section '{draft.Title}' is empty.");
            }
        }

        return sections;
    }

    private bool HasParts(int index) => index + 1 < _drafts.Count && _drafts[index + 1].Level > _drafts[index].Level;

    /// <summary>The lines of a block, without the blanks that the first one begins with.</summary>
    private string SourceOf(Block block)
    {
        var start = block.Span.Start == 0 ? 0 : body.LastIndexOf('\n', block.Span.Start - 1) + 1;
        var lines = body[start..Math.Min(block.Span.End + 1, body.Length)].Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart(' ').Length;
        return string.Join('\n', lines.Select(line => line[Math.Min(indent, line.Length - line.TrimStart(' ').Length)..]));
    }

    private int LineOf(Block block) => bodyLine + block.Line + 1;

    /// <summary><c>**Q1: ...</c>, or a whole line in bold that asks something.</summary>
    [GeneratedRegex(
        @"^[ #]*(?:\*{0,3}\s{0,4}Q(?:uestion)?\s{0,4}[0-9]{0,3}\s{0,4}\*{0,3}\s{0,4}[:.)]|\*\*[^*\n]{1,300}\?\*\*[ \t]*(?:\n|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex QuestionStart();

    [GeneratedRegex(
        @"\n(?=[ \t]{0,8}\*{0,3}Q(?:uestion)?[ \t]{0,4}[0-9]{1,3}[ \t]{0,4}\*{0,3}[ \t]{0,4}[:.)])", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionLine();

    [GeneratedRegex(@"^[ ]*#{1,6}[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMarks();
}
