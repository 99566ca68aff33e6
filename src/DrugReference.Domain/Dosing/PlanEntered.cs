using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What a plan was made from, in words: so that whoever reads the doses sees whose they are.</summary>
/// <param name="Text">The line.</param>
/// <param name="Emphasis">The part of it that matters most, or <see langword="null"/>.</param>
public sealed record PlanEntered(string Text, string? Emphasis = null)
{
    private const string Reason = "Unusual entries are right, because:";

    /// <summary>The lines of a plan: body, body surface area, response, and why unusual entries are right.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The lines, in order.</returns>
    public static IReadOnlyList<PlanEntered> Of(CyclePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var request = plan.Request;
        var age = request.AgeYears is { } years ? $", age {ClinicalFormat.Amount(years, years == 1 ? "year" : "years")}" : "";
        var lines = new List<PlanEntered>
        {
            new($"Height {request.Height} ({Imperial.FeetAndInches(request.Height)}), "
                + $"weight {request.Weight} ({Imperial.Pounds(request.Weight)}){age}"),
        };
        if (plan.Regimen.UsesArea)
        {
            lines.Add(new($"Body surface area {plan.Area} by {request.Formula.Name}, {request.Formula.Equation} "
                + $"({request.Formula.Citation}){AgainstMosteller(plan.PercentAboveMosteller)}", plan.Area.ToString()));
        }

        if (plan.Response is { } response)
        {
            lines.Add(new($"Response: {response.Name}"));
        }

        if (DoseForm.Reasons.FirstOrDefault(known => known.Id == request.Reason) is { } reason)
        {
            lines.Add(new($"{Reason} {reason.Name}", Reason));
        }

        return lines;
    }

    private static string AgainstMosteller(decimal? percent) => percent is null or 0
        ? ""
        : $", {ClinicalFormat.Amount(Math.Abs(percent.Value), "%")} {(percent > 0 ? "above" : "below")} Mosteller";
}
