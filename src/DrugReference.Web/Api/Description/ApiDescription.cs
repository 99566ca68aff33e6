using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DrugReference.Web.Formularies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DrugReference.Web.Api.Description;

/// <summary>The OpenAPI document: the routes say most of it; what depends on the formulary (examples, dose fields) is added here.</summary>
internal static class ApiDescription
{
    private const string About =
        "Monographs, questions, search and the doses of a treatment cycle, as the pages show them. The content is read from published "
        + "labels; nothing is reviewed unless a drug says by whom. It supports a decision and never makes one. Figures of a patient are "
        + "sent in the body of a POST, never in an address, and are not kept; a search can be sent so too. Addresses in answers are paths of this site.";

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["200"] = "The answer.",
        ["400"] = "Something was refused: errors names each field or parameter.",
        ["404"] = "It is not there: suggestions name what may have been meant.",
        ["409"] = "The content changed since the form was read, or its review is overdue.",
        ["413"] = "The body is longer than any form.",
        ["415"] = "The body is no application/json in UTF-8.",
        ["429"] = "This client asks too often: Retry-After says in how many seconds it may again.",
    };

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // HEAD is GET without the body: no job of its own.
        options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head;
        options.AddSchemaTransformer(DescribeAsync);
        options.AddDocumentTransformer(DescribeAsync);
    });

    /// <summary>Every member of an answer is always there, and its words are texts.</summary>
    private static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Enum is { Count: > 0 })
        {
            schema.Type ??= JsonSchemaType.String;
        }

        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Object, Type.Assembly: var assembly } && IsOurs(assembly.GetName().Name))
        {
            schema.Required = schema.Properties?.Keys.ToHashSet(StringComparer.Ordinal);
        }

        return Task.CompletedTask;
    }

    private static bool IsOurs(string? assembly) => assembly?.StartsWith(nameof(DrugReference), StringComparison.Ordinal) == true;

    private static async Task DescribeAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "DrugReference", Version = "1", Description = About };

        // Where the document was read is where the interface is; the host that a request names is not repeated.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = null;
        using var lease = context.ApplicationServices.GetRequiredService<CurrentFormulary>().Lease();
        document.AddComponent(DoseFormSchema.Id, await DoseFormSchema.OfAsync(lease.Formulary, cancellationToken));
        var examples = await ApiExamples.OfAsync(lease.Formulary, cancellationToken);
        foreach (var operations in document.Paths.Values.Select(path => path.Operations ?? []))
        {
            foreach (var operation in operations.Values)
            {
                Describe(operation, examples);
            }

            if (operations.TryGetValue(HttpMethod.Post, out var posted))
            {
                posted.RequestBody = IsAboutDoses(posted)
                    ? JsonBody(document, DoseFormSchema.Id, examples.DoseForm)
                    : QueryAsBody(document, operations[HttpMethod.Get]);
            }
        }
    }

    private static bool IsAboutDoses(OpenApiOperation operation) => operation.Tags?.Any(tag => tag.Name == DoseEndpoint.Tag) == true;

    private static void Describe(OpenApiOperation operation, ApiExamples examples)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Example = examples.Of(parameter.Name!, IsAboutDoses(operation));
            parameter.Schema = NumberOf(parameter.Name!) ?? parameter.Schema;
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = Statuses.GetValueOrDefault(status, response.Description ?? "");
        }
    }

    /// <summary>Read as a text, so that a wrong one is answered at its name.</summary>
    private static OpenApiSchema? NumberOf(string parameter) => parameter switch
    {
        "limit" => Whole(ApiSearch.MostResults, ApiSearch.UsualResults),
        "page" => Whole(FaqEndpoints.LastPage, 1),
        _ => null,
    };

    private static OpenApiSchema Whole(int most, int usual) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = "1",
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = usual,
    };

    /// <summary>What GET takes in the address, as fields of one object.</summary>
    private static OpenApiRequestBody QueryAsBody(OpenApiDocument document, OpenApiOperation reading)
    {
        var (fields, example) = (new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal), new JsonObject());
        foreach (var parameter in reading.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            var schema = (OpenApiSchema)parameter.Schema!.CreateShallowCopy();
            schema.Description = parameter.Description;
            fields[parameter.Name!] = schema;
            example[parameter.Name!] = parameter.Example?.DeepClone();
        }

        var name = $"{char.ToUpperInvariant(reading.OperationId![0])}{reading.OperationId[1..]}Form";
        document.AddComponent(name, new OpenApiSchema { Type = JsonSchemaType.Object, Description = reading.Summary, Properties = fields });
        return JsonBody(document, name, example);
    }

    private static OpenApiRequestBody JsonBody(OpenApiDocument document, string schema, JsonNode example) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new() { Schema = new OpenApiSchemaReference(schema, document), Example = example },
        },
    };
}
