using System.Buffers;
using System.Text.RegularExpressions;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Rules;

/// <summary>
/// A section that sends its reader to another place of the same text. Found by search, it says nothing.
/// </summary>
internal static partial class SelfReferences
{
    /// <summary>A section that says nothing else.</summary>
    private static readonly Rule Only = Rule.Warning("self-reference-only");
    private static readonly Rule Inside = Rule.Note("self-reference");

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["above", "previous", "earlier", "section", "prescribing information", "package insert", "below)"],
        StringComparison.OrdinalIgnoreCase);

    public static void Check(RuleSubject subject, RuleReport report)
    {
        var file = subject.MonographFile;
        var text = file.Text;

        // The reader of the questions links such an answer to its section, and reports it.
        for (var at = Next(text, BodyStart(text)); at >= 0;)
        {
            var unit = TextUnit.Around(text, at);
            if (Pointer().IsMatch(text.AsSpan(unit.Start, unit.End - unit.Start)) && file.KindAt(at) != SectionKind.Faqs)
            {
                var isAll = unit.IsWhole && Alone().IsMatch(unit.Words);
                report.Add(file, unit.WordsStart, isAll ? Only : Inside, isAll
                    ? "The section says nothing but where else to look: write it here, or leave the section out."
                    : "This sends the reader to another place of the text: name the section, or say it here.");
            }

            at = Next(text, Math.Max(unit.End, at + 1));
        }
    }

    private static int BodyStart(string text) => Math.Max(text.IndexOf("\n---", StringComparison.Ordinal), 0);

    private static int Next(string text, int from)
    {
        var at = from < text.Length ? text.AsSpan(from).IndexOfAny(Hints) : -1;
        return at < 0 ? -1 : from + at;
    }

    /// <summary>
    /// <c>see above</c>, <c>guidelines provided above</c>, <c>see section on Dosage</c>, <c>refer to the prescribing information</c>.
    /// Not <c>above 2.5</c>, not <c>see Dose Modification</c>: that names its place.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:see|refer(?:\s+to)?|consult|as)\s+(?:[\w""'&*,-]+\s+){0,6}?(?:above|below|earlier)\b(?!\s+[0-9])"
        + @"|\b(?:provided|described|mentioned|listed|outlined|discussed|noted|detailed|given|stated)\s+(?:above|below|earlier|previously)\b"
        + @"|\b(?:see|refer\s+to|consult)\s+(?:the\s+)?(?:[\w""'&-]+\s+){0,4}?sections?\b"
        + @"|\b(?:refer\s+to|see|consult)\s+(?:the\s+)?(?:full\s+|product\s+|local\s+)*(?:prescribing\s+information|package\s+insert)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"^(?:[\w &]{1,60}\()?(?:please\s+)?(?:see|refer\s+to|consult|as)\b[^.;!?]{0,200}[.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alone();
}
