namespace DrugReference.Domain.Dosing;

/// <summary>What is taken of one measure of a body, and what is usual; each end belongs to the range.</summary>
/// <param name="From">The smallest figure that is taken.</param>
/// <param name="To">The largest figure that is taken.</param>
/// <param name="Usual">The usual figures among them.</param>
public sealed record BodyRange(decimal From, decimal To, UsualRange Usual)
{
    /// <summary>Whether a figure is taken at all.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> within the hard limits.</returns>
    public bool Takes(decimal figure) => figure >= From && figure <= To;
}
