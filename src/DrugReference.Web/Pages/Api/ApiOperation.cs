using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace DrugReference.Web.Pages.Api;

/// <summary>One thing that a program can ask.</summary>
public sealed record ApiOperation(
    string Id, string Method, string Path, string Summary, IReadOnlyList<ApiField> Parameters, IReadOnlyList<ApiResponse> Responses)
{
    /// <summary>The address with its examples filled in.</summary>
    public required string Example { get; init; }

    /// <summary>Whether there is an example for every part of the address; a formulary may have no regimen.</summary>
    public bool HasExample => !Example.Contains('{', StringComparison.Ordinal);

    /// <summary>The JSON that is sent, where any is, and its shape.</summary>
    public (string Example, string Type)? Body { get; init; }

    public static ApiOperation Of(string path, HttpMethod method, OpenApiOperation operation)
    {
        var parameters = operation.Parameters ?? [];
        var sent = operation.RequestBody?.Content?.Values.FirstOrDefault();
        return new ApiOperation(
            operation.OperationId ?? path, method.Method, path, operation.Summary ?? "",
            [.. parameters.Select(parameter => new ApiField(
                parameter.Name ?? "", ApiSchema.Type(parameter.Schema), parameter.Required, parameter.Description ?? ""))],
            [.. operation.Responses?.Select(response => ApiResponse.Of(response.Key, response.Value)) ?? []])
        {
            Example = Address(path, parameters),
            Body = sent?.Example is { } example ? (example.ToJsonString(), ApiSchema.Type(sent.Schema)) : null,
        };
    }

    private static string Address(string path, IEnumerable<IOpenApiParameter> parameters)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.Example is not null))
        {
            var example = Text(parameter.Example!);
            path = parameter.In == ParameterLocation.Path
                ? path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(example), StringComparison.Ordinal)
                : QueryHelpers.AddQueryString(path, parameter.Name!, example);
        }

        return path;
    }

    private static string Text(JsonNode example) =>
        example.GetValueKind() == JsonValueKind.String ? example.GetValue<string>() : example.ToJsonString();
}
