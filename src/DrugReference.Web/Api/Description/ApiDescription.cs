using System.Text.Json;
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
        + "sent in the body of a POST, never in an address, and are not kept. Addresses in answers are paths of this site.";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // HEAD is GET without the body: no job of its own.
        options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head;
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer(DescribeAsync);
    });

    private static async Task DescribeAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "DrugReference", Version = "1", Description = About };

        // Where the document was read is where the interface is; the host that a request names is not repeated.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = null;
        using var lease = context.ApplicationServices.GetRequiredService<CurrentFormulary>().Lease();
        document.AddComponent(DoseFormSchema.Id, await DoseFormSchema.OfAsync(lease.Formulary, cancellationToken));
    }

    private static async Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        using var lease = context.ApplicationServices.GetRequiredService<CurrentFormulary>().Lease();
        var examples = await ApiExamples.OfAsync(lease.Formulary, cancellationToken);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Example = examples.Of(parameter.Name!, operation.Tags?.Any(tag => tag.Name == DoseEndpoint.Tag) == true);
            if (parameter.Example?.GetValueKind() == JsonValueKind.Number)
            {
                // Read as a text, so that a wrong one is answered at its field.
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" };
            }
        }

        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new OpenApiMediaType
                    {
                        Schema = new OpenApiSchemaReference(DoseFormSchema.Id, context.Document),
                        Example = examples.DoseForm,
                    },
                },
            };
        }
    }
}
