using System.Text.RegularExpressions;
using DrugReference.Content.Markdown;
using DrugReference.Domain.Monographs;
using Markdig.Syntax;

namespace DrugReference.Content.Monographs;

/// <summary>Cuts the body of a monograph at its headings into sections, and its FAQ section into questions.</summary>
internal sealed partial class BodyReader(string body, int bodyLine, FaqList faqs, ProblemSink problems)
{
    private const string TitleBeforeFirstHeading = "Overview";

    private readonly List<SectionDraft> _drafts = [];
    private List<Block>? _answer;
    private string? _question;

    /// <param name="citations">Link reference definitions that stand after the body for the parser, not for the reader.</param>
    public IReadOnlyList<Section> Read(string citations)
    {
        foreach (var block in MarkdownText.Parse(body + citations))
        {
            if (block is HeadingBlock heading && !(InFaqs && heading.Level > 2))
            {
                CloseQuestion();
                Open(heading);
            }
            else if (InFaqs)
            {
                ReadFaqBlock(block);
            }
            else if (block is not (LinkReferenceDefinitionGroup or ThematicBreakBlock))
            {
                Current(block).Add(block);
            }
        }

        CloseQuestion();
        return Finish();
    }

    private bool InFaqs => _drafts is [.., { Kind: SectionKind.Faqs }];

    private void Open(HeadingBlock block)
    {
        // A second '#' heading is a section like any other, and a level that was skipped is mended.
        var level = Math.Min(Math.Max(block.Level, 2), _drafts.Count == 0 ? 2 : _drafts[^1].Level + 1);
        var heading = Heading.Read(block, level);
        if (heading.Title.Length == 0)
        {
            Current(block).Add(heading);
            return;
        }

        var kind = level == 2 ? heading.Kind : _drafts[^1].Kind;
        _drafts.Add(new SectionDraft(heading.Title, kind, level, LineOf(block)));
        _drafts[^1].Add(heading);
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
        if (block is HeadingBlock || (block is ParagraphBlock && NumberedQuestion().IsMatch(source)))
        {
            CloseQuestion();
            (_question, _answer) = (HeadingMarks().Replace(source, string.Empty), []);
        }
        else if (_answer is not null)
        {
            _answer.Add(block);
        }
        else if (block is not (LinkReferenceDefinitionGroup or ThematicBreakBlock))
        {
            _drafts[^1].Add(block);
        }
    }

    private void CloseQuestion()
    {
        if (_question is not null && _answer is not null)
        {
            var blocks = _answer.Where(block => block is not (LinkReferenceDefinitionGroup or ThematicBreakBlock)).ToList();
            var answer = blocks.Count == 0 ? string.Empty : body[blocks[0].Span.Start..(blocks[^1].Span.End + 1)];
            faqs.Add(_question, answer);
        }

        (_question, _answer) = (null, null);
    }

    private List<Section> Finish()
    {
        var ids = new IdMaker();
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
            sections.Add(draft.ToSection(ids.Next(draft.Title), string.Join(" › ", titles[2..draft.Level])));
            if (draft.IsEmpty && sections[^1].Text.Length == 0 && !HasParts(index))
            {
                problems.Warning(draft.Line, 1, "section-empty", $"The section '{draft.Title}' is empty.");
            }
        }

        return sections;
    }

    private bool HasParts(int index) => index + 1 < _drafts.Count && _drafts[index + 1].Level > _drafts[index].Level;

    private string SourceOf(Block block) =>
        block.Span.IsEmpty ? string.Empty : body[block.Span.Start..Math.Min(block.Span.End + 1, body.Length)];

    private int LineOf(Block block) => bodyLine + block.Line + 1;

    [GeneratedRegex(@"^\**\s*Q\s*[0-9]{1,3}\s*[:.)]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedQuestion();

    [GeneratedRegex(@"^#{1,6}\s*", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMarks();
}
