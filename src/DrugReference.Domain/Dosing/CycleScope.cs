using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>The cycles, and the responses in them, that a rule speaks of.</summary>
/// <param name="From">The first cycle.</param>
/// <param name="To">The last cycle, itself included.</param>
/// <param name="Responses">Ids of the responses; empty means whatever the response is, asked or not.</param>
public sealed record CycleScope(CycleNumber From, CycleNumber To, IReadOnlyList<string> Responses)
{
    /// <summary>Whether the rule speaks of a cycle in which the patient responded so.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="responseId">Id of the response, or <see langword="null"/> where none is asked.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public bool Covers(CycleNumber cycle, string? responseId) =>
        cycle.Value >= From.Value
        && cycle.Value <= To.Value
        && (Responses.Count == 0 || (responseId is not null && Responses.Contains(responseId, StringComparer.Ordinal)));
}
