using DrugReference.Domain.Problems;

namespace DrugReference.Data;

/// <summary>
/// So much of a new content is bad at once that it is taken for an accident, such as half a checkout: the formulary before it
/// stays as a whole.
/// </summary>
public sealed class RefusedFormularyException(string reason, IReadOnlyList<Problem> problems) : Exception(reason)
{
    public IReadOnlyList<Problem> Problems => problems;
}
