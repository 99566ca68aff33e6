using System.Text.RegularExpressions;
using DrugReference.Content.Markdown;
using DrugReference.Domain.Monographs;
using Markdig.Syntax;

namespace DrugReference.Content.Monographs;

/// <summary>Reads the sections Alternate Names and Usage for names and class, in the shapes that real monographs have.</summary>
/// <param name="title">Title of the monograph.</param>
internal sealed partial class NameReader(string title)
{
    private const int LongestClass = 100;

    private readonly List<string> _brands = [];
    private readonly List<string> _others = [];
    private List<string>? _announced;
    private bool _isForeign;
    private string? _class;

    public DerivedNames Names => new(_brands, _others, _class);

    /// <summary>Takes note of a heading. Below one such as <c>Magnesium</c> stand the names of one part of the drug.</summary>
    public void Begin(SectionDraft section)
    {
        var label = section.Level > 2 ? Label().Match(section.Title + ":") : Match.Empty;
        _announced = label.Groups["brand"].Success ? _brands : label.Success ? _others : null;
        _isForeign = section.Level > 2 && !label.Success;
    }

    /// <summary>Takes note of a block of a section.</summary>
    public void Add(SectionKind kind, Block block)
    {
        if (kind == SectionKind.AlternateNames && !_isForeign)
        {
            ReadNames([block]);
        }
        else if (kind == SectionKind.Usage && _class is null)
        {
            ReadClass(block);
        }
    }

    private void ReadNames(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock { Inline: { } inlines } paragraph)
            {
                _announced = ReadLine(PlainText.Of(inlines), isItem: paragraph.Parent is ListItemBlock);
            }
            else if (block is ListBlock list)
            {
                var announced = _announced;
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    ReadItem(item, announced);
                }

                _announced = null;
            }
        }
    }

    private void ReadItem(ListItemBlock item, List<string>? announced)
    {
        if (announced is null)
        {
            _announced = null;
            ReadNames(item);
        }
        else if (item is [ParagraphBlock { Inline: { } inlines }])
        {
            announced.AddRange(NameText.List(PlainText.Of(inlines)));
        }
    }

    /// <summary>The list that a line such as <c>Brand Names:</c> announces, or null.</summary>
    private List<string>? ReadLine(string text, bool isItem)
    {
        if (Label().Match(text) is { Success: true } label)
        {
            var names = label.Groups["brand"].Success ? _brands : _others;
            var rest = text[label.Length..].Trim();
            names.AddRange(NameText.List(rest));
            if (names == _brands)
            {
                ReadSentences(rest);
            }

            return rest.Length == 0 ? names : null;
        }

        if (text.EndsWith(':') && !IsDoubtful(text) && text.Contains("brand name", StringComparison.OrdinalIgnoreCase))
        {
            return _brands;
        }

        if (Remark().Match(text) is { Success: true } remark)
        {
            _brands.AddRange(NameText.List(remark.Groups["name"].Value));
        }
        else if (isItem && NameText.One(text) is { } name)
        {
            _others.Add(name);
        }

        ReadSentences(text);
        return null;
    }

    /// <summary><c>It is sold under brand names such as A and B.</c></summary>
    private void ReadSentences(string text)
    {
        var own = text.Replace($" for {title}", string.Empty, StringComparison.OrdinalIgnoreCase);
        foreach (var sentence in Sentence().Split(own).Where(sentence => !IsDoubtful(sentence)))
        {
            if (Prose().Match(sentence) is { Success: true } prose)
            {
                _brands.AddRange(NameText.List(sentence[(prose.Index + prose.Length)..]));
            }
        }
    }

    private void ReadClass(Block block)
    {
        foreach (var paragraph in block.Descendants().Prepend(block).OfType<ParagraphBlock>())
        {
            if (paragraph.Inline is { } inlines
                && ClassLabel().Match(PlainText.Of(inlines)) is { Success: true } match)
            {
                var text = match.Groups["class"].Value.TrimEnd('.', ' ');
                _class ??= text.Length is > 2 and <= LongestClass && !Statement().IsMatch(text) ? text : null;
            }
        }
    }

    /// <summary>Where a sentence speaks of parts or relatives of the drug, its names are theirs.</summary>
    private static bool IsDoubtful(string text) => Doubt().IsMatch(text);

    [GeneratedRegex(
        @"^(?:(?<brand>(?:Brand|Trade|Proprietary)\s+Names?|Brands?)|INN|International\s+Non-?proprietary\s+Names?|Generic\s+Names?|Other\s+Names?|Alternate\s+Names?|Synonyms?|Abbreviations?)\s*(?:\([^)]{1,40}\)\s*)?:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<name>[^()]{2,60})\s\((?:an?\s|common\s)?brand\s+name\)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"\b[Bb]rand\s+names?,?(?:\s(?:[a-z]{2,12}\s){0,10}?(?:such as|including|includes?|is|are))?:?\s+(?=\p{Lu}|[0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Prose();

    [GeneratedRegex(@"(?<=\.)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:components?|constituents?|individual\w*|ingredients?|combin\w+|similar|related|separate\w*|each|both|not|no|names?\s+(?:for|of))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"^(?:(?:Pharmacologic(?:al)?|Therapeutic|Drug)\s+)?Class(?:ification)?\s*:\s*(?<class>[^.\n]{3,200})\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ClassLabel();

    /// <summary>A sentence is no class.</summary>
    [GeneratedRegex(@"^(?:this|it|these|the|not|no|none)\b|\b(?:is|are|belongs?|falls?|contains?|includes?|does|refers?|depends?|vary|varies)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
