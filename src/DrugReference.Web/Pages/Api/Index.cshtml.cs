using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;

namespace DrugReference.Web.Pages.Api;

/// <summary>The OpenAPI document as a page to read, made from the document itself.</summary>
[KeptPage]
public sealed class ApiPage([FromKeyedServices("v1")] IOpenApiDocumentProvider provider) : PageModel
{
    public string About { get; private set; } = "";

    public IReadOnlyList<ApiOperation> Operations { get; private set; } = [];

    public IReadOnlyList<ApiSchema> Schemas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        About = document.Info.Description ?? "";
        Operations =
        [
            .. from path in document.Paths
               from operation in path.Value.Operations ?? []
               select ApiOperation.Of(path.Key, operation.Key, operation.Value),
        ];
        Schemas = [.. document.Components?.Schemas?.Select(schema => ApiSchema.Of(schema.Key, schema.Value)) ?? []];
    }
}
