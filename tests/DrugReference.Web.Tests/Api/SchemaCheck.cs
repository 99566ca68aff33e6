using System.Text.Json;
using System.Text.Json.Nodes;

namespace DrugReference.Web.Tests.Api;

/// <summary>
/// Whether a JSON value is what a schema of the OpenAPI document says: the keywords that the document uses, and no member that
/// it does not name.
/// </summary>
internal sealed class SchemaCheck(JsonNode document)
{
    public IEnumerable<string> Problems(JsonNode schema, JsonNode? value, string path = "$")
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Problems(document["components"]!["schemas"]![reference.Split('/')[^1]]!, value, path);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Any(choice => !Problems(choice!, value, path).Any()) ? [] : [$"{path}: none of the choices"];
        }

        return OfType(schema, value, path).Concat(OfEnum(schema, value, path)).Concat(value switch
        {
            JsonObject members => OfMembers(schema, members, path),
            JsonArray items when schema["items"] is { } each => items.SelectMany((item, index) => Problems(each, item, $"{path}[{index}]")),
            _ => [],
        });
    }

    private static IEnumerable<string> OfType(JsonNode schema, JsonNode? value, string path)
    {
        var allowed = schema["type"] switch
        {
            JsonArray types => types.Select(type => (string)type!).ToArray(),
            JsonValue type => [(string)type!],
            _ => [],
        };
        var kind = value?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
            _ => "boolean",
        };
        if (allowed.Length > 0 && !allowed.Contains(kind) && !(kind == "integer" && allowed.Contains("number")))
        {
            yield return $"{path}: {kind} is not {string.Join(" or ", allowed)}";
        }
    }

    private static IEnumerable<string> OfEnum(JsonNode schema, JsonNode? value, string path) =>
        schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value))
            ? [$"{path}: {value} is not one of {words.ToJsonString()}"]
            : [];

    private IEnumerable<string> OfMembers(JsonNode schema, JsonObject members, string path)
    {
        var known = schema["properties"]?.AsObject();
        var missing = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Where(name => !members.ContainsKey(name));
        return missing.Select(name => $"{path}: {name} is missing").Concat(members.SelectMany(member =>
            known?[member.Key] is { } of ? Problems(of, member.Value, $"{path}.{member.Key}")
            : schema["additionalProperties"] is { } any ? Problems(any, member.Value, $"{path}.{member.Key}")
            : [$"{path}: {member.Key} is not in the document"]));
    }
}
