namespace DrugReference.Domain.Dosing;

/// <summary>What is usual of one measure; each end belongs to the range.</summary>
/// <param name="From">The smallest usual figure.</param>
/// <param name="To">The largest usual figure.</param>
public sealed record UsualRange(decimal From, decimal To)
{
    /// <summary>Whether a figure is usual.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> within the range.</returns>
    public bool Holds(decimal figure) => figure >= From && figure <= To;
}
