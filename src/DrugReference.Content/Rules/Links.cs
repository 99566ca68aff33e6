namespace DrugReference.Content.Rules;

/// <summary>Links of a text that lead nowhere on the page, or nowhere that a page of the portal could serve.</summary>
internal static class Links
{
    private static readonly Rule Fragment = Rule.Warning("link-broken");
    private static readonly Rule Relative = Rule.Warning("link-relative");
    private static readonly Rule Scheme = Rule.Warning("link-scheme");

    private const int LongestTarget = 2000;

    public static void Check(RuleSubject subject, RuleReport report)
    {
        var text = subject.MonographFile.Text;
        HashSet<string>? ids = null;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var target = TargetAt(text, at);
            if (target is ['#', .. var id])
            {
                ids ??= Ids(subject);
                if (!ids.Contains(id.ToString()))
                {
                    report.Add(subject.MonographFile, at, Fragment, $"'{target}' is the id of no section, question or source of this drug.");
                }
            }
            else if (target.IndexOf(':') is var colon and > 0 && target[..colon].IndexOfAny('/', '.', '?') < 0)
            {
                if (target[..colon] is not ("http" or "https"))
                {
                    report.Add(subject.MonographFile, at, Scheme, $"Only http and https addresses are links: '{target[..colon]}' is not.");
                }
            }
            else if (target is not ([] or ['/', ..]))
            {
                report.Add(subject.MonographFile, at, Relative,
                    $"'{target}' leads to no page: write a whole address, or # and the id of a section.");
            }
        }
    }

    /// <summary>Behind the next <c>](</c>.</summary>
    private static int Next(string text, int from) =>
        text.IndexOf("](", from, StringComparison.Ordinal) is var at and >= 0 ? at + 2 : -1;

    private static ReadOnlySpan<char> TargetAt(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(text.Length - start, LongestTarget));
        var end = rest.IndexOfAny(')', ' ', '\n');
        return (end < 0 ? rest : rest[..end]).Trim("<>");
    }

    private static HashSet<string> Ids(RuleSubject subject) =>
    [
        .. subject.Monograph.Sections.Select(section => section.Id),
        .. subject.Monograph.Faqs.Select(faq => faq.Id),
        .. subject.Identity?.Sources.Select(source => source.Anchor) ?? [],
    ];
}
