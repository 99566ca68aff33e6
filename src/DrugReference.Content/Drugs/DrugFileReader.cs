using System.Globalization;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Drugs;

/// <summary>Reads <c>drug.yaml</c>: names, class, notices, labels, sources and review of one drug.</summary>
internal static class DrugFileReader
{
    /// <summary>The identity, or null when the file cannot be used.</summary>
    public static DrugIdentity? Read(string text, ProblemSink problems, ContentLimits? limits = null)
    {
        if (YamlReader.Read(text, problems, limits: limits) is not { } root)
        {
            return null;
        }

        var name = root.RequiredText("name", problems);
        var identity = new DrugIdentity
        {
            Name = name ?? string.Empty,
            BrandNames = root.Texts("brandNames", problems),
            OtherNames = root.Texts("otherNames", problems),
            Misspellings = root.Texts("misspellings", problems),
            DrugClass = root.Text("class", problems),
            Atc = root.Text("atc", problems),
            HighAlert = root.Flag("highAlert", problems),
            LookAlikes = [.. root.Maps("lookAlikes", problems).Select(map => ReadLookAlike(map, problems))],
            Notices = [.. root.Maps("notices", problems).Select(map => ReadNotice(map, problems))],
            Labels = [.. root.Maps("labels", problems).Select(map => ReadLabel(map, problems))],
            Sources = ReadSources(root, problems),
            Review = ReadReview(root, problems),
        };
        root.RefuseUnknownKeys(problems);
        CheckSourceIds(root, identity, problems);
        return problems.HasErrors ? null : identity;
    }

    private static LookAlike ReadLookAlike(YamlMap map, ProblemSink problems)
    {
        var lookAlike = new LookAlike(
            map.RequiredText("name", problems) ?? string.Empty,
            map.Texts("brandNames", problems),
            map.RequiredProse("difference", problems) ?? string.Empty,
            map.Texts("sources", problems));
        map.RefuseUnknownKeys(problems);
        return lookAlike;
    }

    private static Notice ReadNotice(YamlMap map, ProblemSink problems)
    {
        var notice = new Notice(
            map.RequiredText("title", problems) ?? string.Empty,
            map.RequiredProse("text", problems) ?? string.Empty,
            map.Texts("sources", problems));
        map.RefuseUnknownKeys(problems);
        return notice;
    }

    private static LabelText ReadLabel(YamlMap map, ProblemSink problems)
    {
        var label = new LabelText(
            map.RequiredText("id", problems) ?? string.Empty,
            map.RequiredText("name", problems) ?? string.Empty,
            map.RequiredProse("text", problems) ?? string.Empty,
            map.Texts("sources", problems));
        map.RefuseUnknownKeys(problems);
        return label;
    }

    private static List<Source> ReadSources(YamlMap root, ProblemSink problems)
    {
        var sources = new List<Source>();
        foreach (var map in root.Maps("sources", problems))
        {
            var source = new Source(
                map.RequiredText("id", problems) ?? string.Empty,
                map.RequiredProse("title", problems) ?? string.Empty,
                map.Text("url", problems));
            map.RefuseUnknownKeys(problems);
            if (source.Url is not null
                && !(Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"))
            {
                problems.Error(map.Node("url")!, "source-url", $"The address of {source.Id} must begin with http or https.");
            }

            if (sources.Any(other => other.Id == source.Id))
            {
                problems.Error(map, "source-twice", $"The source {source.Id} stands twice.");
            }

            sources.Add(source);
        }

        return sources;
    }

    private static Review? ReadReview(YamlMap root, ProblemSink problems)
    {
        if (root.Map("review", problems) is not { } map)
        {
            return null;
        }

        var status = map.RequiredText("status", problems);
        if (status is not null and not "reviewed" and not "not-reviewed")
        {
            problems.Error(map.Node("status")!, "review-status", "'status' must be reviewed or not-reviewed.");
        }

        var review = status != "reviewed" ? null : new Review(
            map.RequiredText("by", problems) ?? string.Empty, ReadDate(map, "on", problems), ReadDate(map, "until", problems));
        map.RefuseUnknownKeys(problems);
        return review;
    }

    private static DateOnly ReadDate(YamlMap map, string key, ProblemSink problems)
    {
        var text = map.RequiredText(key, problems);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && text is not null)
        {
            problems.Error(map.Node(key)!, "date-unreadable", $"'{key}' must be a date such as 2026-11-22.");
        }

        return date;
    }

    private static void CheckSourceIds(YamlMap root, DrugIdentity identity, ProblemSink problems)
    {
        var known = identity.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var cited = identity.LookAlikes.SelectMany(item => item.SourceIds)
            .Concat(identity.Notices.SelectMany(item => item.SourceIds))
            .Concat(identity.Labels.SelectMany(item => item.SourceIds));
        foreach (var id in cited.Distinct().Where(id => !known.Contains(id)))
        {
            problems.Error(root, "source-unknown", $"The source {id} is cited but not listed under 'sources'.");
        }
    }
}
