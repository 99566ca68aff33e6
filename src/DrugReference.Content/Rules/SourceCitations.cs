using System.Text.RegularExpressions;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Rules;

/// <summary>Sources that the text cites and <c>drug.yaml</c> does not list, and the reverse.</summary>
internal static partial class SourceCitations
{
    private static readonly Rule Unlisted = Rule.Warning("citation-unlisted");
    private static readonly Rule Uncited = Rule.Note("source-uncited");

    public static void Check(RuleSubject subject, RuleReport report)
    {
        if (subject is not { Identity: { } identity, DrugFile: { } drugFile })
        {
            return;
        }

        var listed = identity.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var prefixes = listed.Select(PrefixOf).ToHashSet(StringComparer.Ordinal);
        var cited = CitedInYaml(subject, identity);
        foreach (var (id, offset) in CitedIn(subject.MonographFile.Text))
        {
            cited.Add(id);

            // [F18] is no citation where sources are called S1 and S2.
            if (!listed.Contains(id) && (listed.Count == 0 || prefixes.Contains(PrefixOf(id))) && Numbered().IsMatch(id))
            {
                report.Add(subject.MonographFile, offset, Unlisted, $"The source [{id}] is cited but not listed in drug.yaml.");
            }
        }

        if (subject.RegimenFile is null || subject.Regimen is not null)
        {
            ReportUncited(drugFile, listed.Except(cited, StringComparer.Ordinal), report);
        }
    }

    private static HashSet<string> CitedInYaml(RuleSubject subject, DrugIdentity identity) =>
    [
        .. identity.LookAlikes.SelectMany(item => item.SourceIds),
        .. identity.Notices.SelectMany(item => item.SourceIds),
        .. identity.Labels.SelectMany(item => item.SourceIds),
        .. subject.Regimen?.SourceIds ?? [],
    ];

    private static IEnumerable<(string Id, int Offset)> CitedIn(string text)
    {
        const int LongestId = 40;
        for (var open = text.IndexOf('[', 0); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open, Math.Min(LongestId, text.Length - open));
            var isLink = close >= 0 && close + 1 < text.Length && text[close + 1] == '(';
            if (close > open + 1 && !isLink)
            {
                yield return (text[(open + 1)..close], open);
            }
        }
    }

    private static void ReportUncited(SourceFile file, IEnumerable<string> ids, RuleReport report)
    {
        foreach (var id in ids)
        {
            var place = file.Root?.Maps("sources", new ProblemSink(file.Path))
                .FirstOrDefault(map => map.Node("id") is Yaml.YamlScalar scalar && scalar.Value.Trim() == id);
            report.Add(file, place, Uncited, $"The source {id} is listed but cited nowhere.");
        }
    }

    private static string PrefixOf(string id) => id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    [GeneratedRegex(@"^[A-Z]{1,4}[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
