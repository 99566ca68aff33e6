using DrugReference.Domain.Dosing;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Rules;

/// <summary>A loaded drug beside the texts it was read from; what is absent or could not be used is null.</summary>
internal sealed record RuleSubject(
    SourceFile MonographFile,
    SourceFile? DrugFile,
    SourceFile? RegimenFile,
    Monograph Monograph,
    DrugIdentity? Identity,
    Regimen? Regimen)
{
    public bool IsHighAlert => Identity is { HighAlert: true };

    public IEnumerable<SourceFile> Files => new[] { MonographFile, DrugFile, RegimenFile }.OfType<SourceFile>();

    /// <summary>The drug's name, from <c>drug.yaml</c> where there is one.</summary>
    public string Name => Identity?.Name ?? Monograph.Title;
}
