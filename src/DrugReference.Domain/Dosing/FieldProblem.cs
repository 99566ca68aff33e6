namespace DrugReference.Domain.Dosing;

/// <summary>Why an entry, readable in itself, cannot be calculated with; shown at its field.</summary>
/// <param name="Field">One of <see cref="DoseFields"/>, or the id of an entry.</param>
/// <param name="Message">A sentence for the person who entered it.</param>
public sealed record FieldProblem(string Field, string Message);
