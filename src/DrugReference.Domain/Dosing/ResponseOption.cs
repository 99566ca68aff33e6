namespace DrugReference.Domain.Dosing;

/// <summary>A response to the treatment so far, between which the reader chooses.</summary>
/// <param name="Id">Short stable id, such as <c>cr</c>.</param>
/// <param name="Name">What the reader chooses, such as <c>CR (complete remission)</c>.</param>
/// <param name="Definition">When a patient is in it.</param>
public sealed record ResponseOption(string Id, string Name, Statement Definition);
