using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DrugReference.Web.Tests.Api;

/// <summary>Asks the JSON interface as a program does.</summary>
internal static class JsonReading
{
    public static async Task<(HttpResponseMessage Response, JsonNode Json)> GetJsonAsync(this Portal portal, string address)
    {
        using var client = portal.CreateClient();
        var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (response, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public static async Task<(HttpResponseMessage Response, JsonNode Json)> PostJsonAsync(
        this Portal portal, string address, Dictionary<string, string> form, IReadOnlyDictionary<string, string> entries)
    {
        foreach (var (field, entry) in entries)
        {
            form[field] = entry;
        }

        using var client = portal.CreateClient();
        var response = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), form);
        return (response, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>Every value that is no list or object, with the names that lead to it: <c>sections.text</c>.</summary>
    public static IEnumerable<(string Path, JsonValue Value)> Leaves(this JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member =>
            member.Value.Leaves(path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany(item => item.Leaves(path)),
        JsonValue value => [(path, value)],
        _ => [],
    };

    public static string Text(this JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
