using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;

namespace DrugReference.Domain.Formularies;

/// <summary>A content folder as listed: what a formulary is made from.</summary>
/// <param name="Root">The folder.</param>
/// <param name="Digest">SHA-256 of all paths and bytes, as 64 hexadecimal digits.</param>
/// <param name="Reader">Identifies the build of the program that reads it: another build may read the same bytes otherwise.</param>
/// <param name="Vocabulary">Synonyms and question words.</param>
/// <param name="Sources">The files of each drug, in the order of their paths.</param>
/// <param name="Files">Every file that the digest is made of.</param>
/// <param name="Problems">Problems of files that belong to no drug.</param>
public sealed record FormularyContent(
    string Root,
    string Digest,
    string Reader,
    Vocabulary Vocabulary,
    IReadOnlyList<DrugFiles> Sources,
    IReadOnlyList<ContentFileState> Files,
    IReadOnlyList<Problem> Problems)
{
    private const int DrugsPerPiece = 8;
    private const int PiecesAhead = 4;

    /// <summary>A time before the first file was looked at.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>Whether a folder could not be read, so that a drug that is missing need not be gone.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Every drug, parsed while they are enumerated.</summary>
    public IEnumerable<DrugEntry> Drugs => Read(Sources).Select(read => read.Entry);

    /// <summary>Reads drugs, several at a time, while they are enumerated; they keep their order.</summary>
    /// <param name="sources">The drugs to read.</param>
    /// <returns>Each drug's files with what they say.</returns>
    public static IEnumerable<(DrugFiles Source, DrugEntry Entry)> Read(IReadOnlyList<DrugFiles> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);

        var ahead = new Queue<Task<(DrugFiles, DrugEntry)[]>>();
        foreach (var piece in sources.Chunk(DrugsPerPiece))
        {
            ahead.Enqueue(Task.Run(() => Array.ConvertAll(piece, source => (source, source.Read()))));

            // Bounded: who reads faster than the caller takes would fill the memory.
            while (ahead.Count > PiecesAhead)
            {
                foreach (var entry in ahead.Dequeue().GetAwaiter().GetResult())
                {
                    yield return entry;
                }
            }
        }

        foreach (var entry in ahead.SelectMany(piece => piece.GetAwaiter().GetResult()))
        {
            yield return entry;
        }
    }
}
