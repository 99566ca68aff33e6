using DrugReference.Domain.Quantities;
using DrugReference.Web.Api.Answers;

namespace DrugReference.Web.Api;

/// <summary>What a program gets instead of an answer: problem details (RFC 9457), in words for the person behind it.</summary>
internal static class ApiProblem
{
    public static IResult Of(int status, string detail) =>
        Results.Problem(statusCode: status, detail: ClinicalFormat.WithPlainSpaces(detail));

    /// <summary>Nothing there: what may have been meant is named, and never given in its place.</summary>
    public static IResult NotFound(string detail, IEnumerable<Suggestion> suggestions) => Results.Json(
        new NotFoundProblem { Detail = ClinicalFormat.WithPlainSpaces(detail), Suggestions = [.. suggestions] },
        contentType: "application/problem+json",
        statusCode: StatusCodes.Status404NotFound);

    public static IResult Field(string field, string problem) => Fields([(field, problem)]);

    public static IResult Fields(IEnumerable<(string Field, string Problem)> problems) => Results.ValidationProblem(
        problems.GroupBy(problem => problem.Field, StringComparer.Ordinal).ToDictionary(
            field => field.Key,
            field => field.Select(problem => ClinicalFormat.WithPlainSpaces(problem.Problem)).ToArray(),
            StringComparer.Ordinal));
}
