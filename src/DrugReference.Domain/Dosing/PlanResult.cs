using System.Diagnostics.CodeAnalysis;

namespace DrugReference.Domain.Dosing;

/// <summary>A plan, or the entries that prevent one: never both.</summary>
public sealed class PlanResult
{
    internal PlanResult(CyclePlan plan) => (Plan, Problems) = (plan, []);

    internal PlanResult(IReadOnlyList<FieldProblem> problems) => Problems = problems;

    /// <summary>Whether there is a plan.</summary>
    [MemberNotNullWhen(true, nameof(Plan))]
    public bool HasPlan => Plan is not null;

    /// <summary>The plan, or <see langword="null"/> when an entry prevents it.</summary>
    public CyclePlan? Plan { get; }

    /// <summary>The entries that prevent a plan, in the order of the form; empty when there is one.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; }
}
