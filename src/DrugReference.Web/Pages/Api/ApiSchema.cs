using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace DrugReference.Web.Pages.Api;

/// <summary>A shape that is sent or answered.</summary>
public sealed record ApiSchema(string Id, string About, IReadOnlyList<ApiField> Fields, IReadOnlyList<string> Words)
{
    /// <summary>Before the name of a shape that has a place of its own on the page.</summary>
    public const char Shape = '#';

    public static ApiSchema Of(string id, IOpenApiSchema schema) => new(
        id,
        schema.Description ?? "",
        [.. schema.Properties?.Select(property => new ApiField(
            property.Key, Type(property.Value), schema.Required?.Contains(property.Key) == true, property.Value.Description ?? "")) ?? []],
        WordsOf(schema));

    /// <summary>A type in words: <c>list of #SectionAnswer</c>, <c>number or text</c>.</summary>
    public static string Type(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => $"{Shape}{reference.Reference.Id}",
        { Items: { } items } => $"list of {Type(items)}",
        { OneOf: { Count: > 0 } choices } => string.Join(" or ", choices.Select(Type)),
        { Enum.Count: > 0 } => string.Join(", ", WordsOf(schema)),
        _ => string.Join(" or ", Names(schema.Type ?? default)) + (schema.Format is "date" or "date-time" ? $", {schema.Format}" : ""),
    };

    private static List<string> WordsOf(IOpenApiSchema schema) =>
        [.. (schema.Enum ?? []).OfType<JsonValue>().Select(word => word.GetValue<string>())];

    private static IEnumerable<string> Names(JsonSchemaType type) => Enum.GetValues<JsonSchemaType>()
        .Where(each => type.HasFlag(each))
        .OrderBy(each => each == JsonSchemaType.Null)
        .Select(each => each switch
        {
            JsonSchemaType.String => "text",
            JsonSchemaType.Integer => "whole number",
            JsonSchemaType.Boolean => "true or false",
            _ => each.ToString().ToLowerInvariant(),
        });
}
