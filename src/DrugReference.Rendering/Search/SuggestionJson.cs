using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DrugReference.Domain.Quantities;
using DrugReference.Domain.Search;

namespace DrugReference.Rendering.Search;

/// <summary>What was found while somebody typed, as the JSON interface gives it; without the serializer, which a browser would have to fetch.</summary>
public static class SuggestionJson
{
    public static string Write(SearchResults found)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("query", found.Query.Text);
            json.WriteString("correction", found.Correction?.Meant);
            json.WriteStartArray("results");
            foreach (var hit in found.Hits)
            {
                Write(json, hit);
            }

            json.WriteEndArray();
            json.WriteBoolean("hasMore", found.HasMore);
            Write(json, "notHeld", found.NotHeld.Select(other => other.Name));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindOf(hit.Kind));
        json.WriteString("drug", hit.Slug);
        json.WriteString("drugName", hit.Drug);
        json.WriteBoolean("banned", hit.IsBanned);
        json.WriteString("id", hit.Id);
        json.WriteString("title", hit.Title);
        json.WriteString("path", hit.Path);
        json.WriteString("answer", ClinicalFormat.WithPlainSpaces(string.Concat(hit.Answer.Select(part => part.Text))));
        Write(json, "matched", hit.MatchedWords);
        json.WriteString("url", hit.Link);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string KindOf(HitKinds kind) => kind switch
    {
        HitKinds.Drug => "drug",
        HitKinds.Section => "section",
        HitKinds.Faq => "faq",
        _ => "calculator",
    };
}
