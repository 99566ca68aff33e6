using DrugReference.Domain.Problems;

namespace DrugReference.Content.Rules;

/// <summary>A rule about what a file says: the name under which it reports, and how much it matters.</summary>
internal sealed record Rule(string Id, Severity Severity)
{
    public static Rule Warning(string id) => new(id, Severity.Warning);

    public static Rule Note(string id) => new(id, Severity.Note);
}
