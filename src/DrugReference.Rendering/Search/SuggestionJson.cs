using System.Globalization;
using System.Text;
using DrugReference.Domain.Quantities;
using DrugReference.Domain.Search;

namespace DrugReference.Rendering.Search;

/// <summary>What was found while somebody typed, as the JSON interface gives it; without the serializer, which a browser would have to fetch.</summary>
public static class SuggestionJson
{
    public static string Write(SearchResults found) => Object(
        ("query", Text(found.Query.Text)),
        ("correction", Text(found.Correction?.Meant)),
        ("results", List(found.Hits.Select(Hit))),
        ("hasMore", Flag(found.HasMore)),
        ("notHeld", List(found.NotHeld.Select(other => Text(other.Name)))));

    private static string Hit(SearchHit hit) => Object(
        ("kind", Text(KindOf(hit.Kind))),
        ("drug", Text(hit.Slug)),
        ("drugName", Text(hit.Drug)),
        ("banned", Flag(hit.IsBanned)),
        ("id", Text(hit.Id)),
        ("title", Text(hit.Title)),
        ("path", Text(hit.Path)),
        ("answer", Text(ClinicalFormat.WithPlainSpaces(string.Concat(hit.Answer.Select(part => part.Text))))),
        ("matched", List(hit.MatchedWords.Select(Text))),
        ("url", Text(hit.Link)));

    private static string KindOf(HitKinds kind) => kind switch
    {
        HitKinds.Drug => "drug",
        HitKinds.Section => "section",
        HitKinds.Faq => "faq",
        _ => "calculator",
    };

    private static string Object(params (string Name, string Value)[] members) =>
        $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}";

    private static string List(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Text(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var json = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => json.Append('\\').Append(character),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => json.Append(character),
            };
        }

        return json.Append('"').ToString();
    }
}
