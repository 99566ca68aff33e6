using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DrugReference.Web.Tests.Api;

/// <summary>
/// What a reader is shown a program gets, and the reverse: every text of a page stands in the JSON of the same thing or is one of
/// the page's own words, and every value of the JSON stands on the page.
/// </summary>
public sealed partial class PageAndJsonTests(Portal portal) : IClassFixture<Portal>
{
    private const string Drug = "/drugs/inotuzumab-ozogamicin";
    private const string DrugJson = "/api/drugs/inotuzumab-ozogamicin";

    /// <summary>Headings, labels and buttons: what the pages say of any drug. A number sign stands for a figure.</summary>
    private static readonly HashSet<string> OwnWords = [.. File.ReadLines(
        Path.Combine(Repository.Folder, "tests", "DrugReference.Web.Tests", "Api", "page-words.txt"))];

    /// <summary>Values that are no words on the page: what says the same there, or where it is said.</summary>
    private static readonly Dictionary<string, string> NotInWords = new()
    {
        ["url"] = "where links lead",
        ["slug"] = "in the address of the page",
        ["drug"] = "in the address of the page",
        ["kind"] = "how a section or a field is set",
        ["level"] = "the size of a heading",
        ["path"] = "the headings around it",
        ["anchor"] = "where a citation leads",
        ["problems"] = "on the status page",
        ["name"] = "of a field: its name in the form",
        ["id"] = "the place of a section, or the value of a choice",
        ["severity"] = "the heading above the problem",
        ["lastModified"] = "on the page of the drug; the list has no room for it",
    };

    /// <summary>Values that are true or false, and what the page says when they are true.</summary>
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["banned"] = "Banned",
        ["highAlert"] = "high-alert drug",
        ["incomplete"] = "Part of this drug's content could not be loaded",
        ["reviewOverdue"] = "The review is overdue",
        ["hasRegimen"] = "Calculate dose",
        ["inMemory"] = "memory, because",
        ["hasMore"] = "are shown. Add a word",
    };

    public static TheoryData<string, string> Pages => new()
    {
        { Drug, DrugJson },
        { "/drugs", "/api/drugs" },
        { "/faqs", "/api/faqs" },
        { "/status", "/api/status" },
        { "/search?q=liver", "/api/search?q=liver&limit=50" },
        { $"{Drug}/dose", $"{DrugJson}/dose" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_SaysNothingThatTheJsonDoesNot(string page, string json)
    {
        var (_, shown) = await portal.GetAsync(page);
        var (_, said) = await portal.GetJsonAsync(json);

        AssertNone(Unknown(shown.Seen().QuerySelector("main")!, said));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Json_SaysNothingThatThePageDoesNot(string page, string json)
    {
        var (_, shown) = await portal.GetAsync(page);
        var (_, said) = await portal.GetJsonAsync(json);

        // The list leaves the date of a text to the page of the drug.
        AssertNone(Missing(shown, said).Where(value => page != "/drugs" || !value.StartsWith("lastModified", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("cycle=1")]
    [InlineData("cycle=2", "response=CR", "start=2026-11-23", "bilirubinXUln=1.7", "formula=dubois")]
    [InlineData("cycle=3", "response=none", "start=2026-11-23", "roundTo=0.1", "priorReductions=1", "day=8")]
    [InlineData("cycle=1", "ageYears=17")]
    public async Task Result_IsTheSameOnThePageAndInTheJson(params string[] entries)
    {
        var fields = entries.Select(entry => entry.Split('=')).ToDictionary(entry => entry[0], entry => entry[1]);
        var (_, shown) = await portal.PostDoseAsync(fields.Select(field => (field.Key, (string?)field.Value)));
        fields.TryAdd("ageYears", "42");
        var (_, said) = await portal.PostJsonAsync(
            $"{DrugJson}/dose", new() { ["label"] = "EU", ["heightCm"] = "170", ["weightKg"] = "70" }, fields);

        AssertNone(Unknown(shown.Seen().GetElementById("result")!, said));
        AssertNone(Missing(shown, said));
    }

    /// <summary>All of them at once, so that one look mends the page or the answer.</summary>
    private static void AssertNone(IEnumerable<string> texts)
    {
        var all = string.Join('\n', texts);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Unknown(IElement page, JsonNode json)
    {
        var known = Plain(string.Join('\n', json.Leaves().SelectMany(leaf => Wordings(leaf.Path, leaf.Value))));
        return page.Descendants<IText>()
            .Where(text => text.ParentElement is not (IHtmlScriptElement or IHtmlTextAreaElement))
            .Select(text => Plain(Dates().Replace(text.Data, "")))
            .Where(text => !IsKnown(text, known) && !Separators().Split(text).All(piece => IsKnown(Plain(piece), known)))
            .Distinct();
    }

    private static bool IsKnown(string text, string known) =>
        text.Length <= 1 || known.Contains(text, StringComparison.OrdinalIgnoreCase)
        || OwnWords.Contains(Figures().Replace(text, "#").TrimEnd('.'));

    private static IEnumerable<string> Missing(IHtmlDocument page, JsonNode json)
    {
        var shown = Plain(page.Body!.TextContent + string.Join(' ', page.QuerySelectorAll("option, textarea").Select(field => field.TextContent)));
        foreach (var (path, value) in json.Leaves())
        {
            var names = path.Split('.');
            var isElsewhere = names.Any(NotInWords.ContainsKey);
            if (Signs.TryGetValue(names[^1], out var sign))
            {
                if (value.GetValue<bool>() != shown.Contains(sign, StringComparison.Ordinal))
                {
                    yield return $"{path}: {value}";
                }
            }
            else if (!isElsewhere && value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)
                && !Wordings(path, value).Any(wording => shown.Contains(Plain(wording), StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{path}: {value}";
            }
        }
    }

    /// <summary>How a page may write a value of the JSON.</summary>
    private static IEnumerable<string> Wordings(string path, JsonValue value)
    {
        var text = value.Text();
        if (path.EndsWith("html", StringComparison.OrdinalIgnoreCase))
        {
            return [new HtmlParser().ParseDocument(text).Body!.TextContent];
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && text.Contains('-', StringComparison.Ordinal))
        {
            return
            [
                moment.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
                moment.UtcDateTime.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture),
                moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ];
        }

        // A statement of the JSON carries its sources behind it; a page sets them apart.
        return [text, Sources().Replace(text, ""), Sources().Match(text).Value.Trim()];
    }

    private static string Plain(string text) => Blanks().Replace(text.Replace('\u00A0', ' '), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[0-9][0-9.,]*")]
    private static partial Regex Figures();

    /// <summary>When it was calculated and loaded: of the moment, not of the answer.</summary>
    [GeneratedRegex(@"(loaded on )?[0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}(?(1)|, [0-9:]{5} UTC)")]
    private static partial Regex Dates();

    [GeneratedRegex(@"[·›:,()\[\]]|\.$| at most |ATC |^of |^in | label$| and [0-9]+ more")]
    private static partial Regex Separators();

    [GeneratedRegex(@" \[[^\]]*\]$")]
    private static partial Regex Sources();
}
