using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;

namespace DrugReference.Domain.Formularies;

/// <summary>A content folder as read: what a formulary is made from.</summary>
/// <param name="Digest">SHA-256 of all paths and bytes, as 64 hexadecimal digits.</param>
/// <param name="Reader">Identifies the build of the program that read it: another build may read the same bytes otherwise.</param>
/// <param name="Vocabulary">Synonyms and question words.</param>
/// <param name="Drugs">The drugs, parsed while they are enumerated, in the order of their paths; enumerate once.</param>
/// <param name="Problems">Problems of files that belong to no drug.</param>
public sealed record FormularyContent(
    string Digest,
    string Reader,
    Vocabulary Vocabulary,
    IEnumerable<DrugEntry> Drugs,
    IReadOnlyList<Problem> Problems);
