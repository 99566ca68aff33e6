namespace DrugReference.Domain.Dosing;

/// <summary>Where a fact comes from.</summary>
public sealed record Basis
{
    /// <summary>Makes the basis.</summary>
    /// <param name="sources">Ids of the drug's sources, such as <c>S1</c>; a label fact names one or more.</param>
    /// <param name="evidence">How well the sources support the fact.</param>
    /// <exception cref="ArgumentException">A label fact without a source.</exception>
    public Basis(IReadOnlyList<string> sources, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (evidence == Evidence.Label && sources.Count == 0)
        {
            throw new ArgumentException("A label fact names its source.", nameof(sources));
        }

        (Sources, Evidence, SourceList) = (sources, evidence, string.Join(", ", sources));
    }

    /// <summary>Ids of the drug's sources, in the order of the regimen file.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>How well the sources support the fact.</summary>
    public Evidence Evidence { get; }

    /// <summary>The sources with commas between them, as each line of an answer names them.</summary>
    internal string SourceList { get; }
}
