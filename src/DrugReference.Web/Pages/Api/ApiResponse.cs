using Microsoft.OpenApi;

namespace DrugReference.Web.Pages.Api;

/// <summary>What may be answered.</summary>
public sealed record ApiResponse(string Status, string About, string Type)
{
    public static ApiResponse Of(string status, IOpenApiResponse response) => new(
        status, response.Description ?? "", ApiSchema.Type(response.Content?.Values.FirstOrDefault()?.Schema));
}
