using DrugReference.Web.Api.Answers;
using DrugReference.Web.Api.Description;
using DrugReference.Web.Guards;
using DrugReference.Web.Hosting;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace DrugReference.Web.Api;

/// <summary>The JSON interface: the same answers as the pages, for other programs.</summary>
internal static class ApiRoutes
{
    public const string Prefix = "/api";

    /// <summary>The pages of other sites that a setting names; without it, of none.</summary>
    private const string OtherSites = "other-sites";

    /// <summary>To be named where a route is mapped, so that the compiler sees its handler there.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] Used = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            ApiJson.Configure(json.SerializerOptions);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        services.AddProblemDetails();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<ApiOptions>>((cors, api) => cors.AddPolicy(
            OtherSites, policy => policy.WithOrigins([.. api.Value.OriginList]).WithMethods(Used).WithHeaders(HeaderNames.ContentType)));
        services.AddApiDescription();
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapGroup("").RequireCors(OtherSites).MapMethods("/openapi/v1.json", Reading, DescribeAsync)
            .WithMetadata(new KeptPageAttribute()).ExcludeFromDescription();
        var api = app.MapGroup(Prefix).RequireCors(OtherSites);
        api.MapDrugs();
        api.MapFaqs();
        api.MapSearch();
        api.MapStatus();
        api.MapDose();
    }

    /// <summary>Whether a program asks, and not a reader.</summary>
    public static bool AreAsked(HttpRequest request) => request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);

    public static RouteHandlerBuilder ProducesNotFound(this RouteHandlerBuilder route) =>
        route.Produces<NotFoundProblem>(StatusCodes.Status404NotFound, "application/problem+json");

    /// <summary>How <see cref="ApiBody"/> refuses.</summary>
    public static RouteHandlerBuilder ProducesBodyProblems(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    /// <summary>Says that an operation is more than reading: it may be refused for a while.</summary>
    public static void Costs(this RouteHandlerBuilder route, Work work) => route.WithMetadata(new CostsAttribute(work))
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>The OpenAPI document, for GET and HEAD alike.</summary>
    private static async Task<IResult> DescribeAsync(
        [FromKeyedServices("v1")] IOpenApiDocumentProvider provider, CancellationToken cancellationToken)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        return Results.Text(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken), "application/json; charset=utf-8");
    }
}
