using DrugReference.Data;
using DrugReference.Domain.Problems;
using DrugReference.Web.Api.Answers;
using DrugReference.Web.Formularies;
using DrugReference.Web.Pages.Status;

namespace DrugReference.Web.Api;

/// <summary>What is loaded.</summary>
internal static class StatusEndpoint
{
    public static void MapStatus(this IEndpointRouteBuilder api) => api.MapMethods("/status", ApiRoutes.Reading, GetAsync).WithName("getStatus").WithTags("Status").Produces<StatusAnswer>();

    /// <summary>The content that serves: its digest, how much it holds, and the first 1,000 problems of its files.</summary>
    internal static async Task<IResult> GetAsync(
        Formulary formulary, CurrentFormulary current, CancellationToken cancellationToken) => Results.Ok(StatusAnswer.Of(
            formulary, await formulary.ListProblemsAsync(Severity.Note, StatusPage.MostProblems, cancellationToken), current.Refusal));
}
