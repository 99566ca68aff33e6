using DrugReference.Rendering.Dosing;
using DrugReference.Web.Guards;

namespace DrugReference.Web.Pages.Dose;

/// <summary>
/// What the dose page answers to its form, without the page around it: for its script, which asks after each entry and puts nothing
/// else into the page that stands there already.
/// </summary>
internal static class DoseAnswerEndpoint
{
    public static void MapDoseAnswers(this IEndpointRouteBuilder app) => app.MapPost("/drugs/{slug}/dose/answer", AnswerAsync)
        .WithMetadata(new CostsAttribute(Work.Dose))
        .ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string slug, HttpRequest request, DrugCalculators calculators)
    {
        var (form, status) = await SentForm.ReadAsync(request);
        if (form is null)
        {
            return Results.StatusCode(status);
        }

        if (await calculators.FindAsync(slug, request) is not { } found)
        {
            return Results.NotFound();
        }

        if (found.Refusal is { } refusal)
        {
            return new HtmlAnswer(ErrorSummary.Of(refusal.Reason), refusal.Status);
        }

        var calculation = found.Calculate(form);
        return new HtmlAnswer(
            DoseResult.OrProblems(calculation, found.Origin), calculation.IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }
}
