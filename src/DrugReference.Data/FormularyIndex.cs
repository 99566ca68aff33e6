using DrugReference.Domain.Formularies;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>What the next update must know of a formulary: its files, and the files of each drug.</summary>
internal sealed record FormularyIndex(
    IReadOnlyList<ContentFileState> Files, IReadOnlyDictionary<string, string?> SourceHashes)
{
    public static async Task<FormularyIndex> ReadAsync(FormularyContext context, CancellationToken cancellationToken)
    {
        var files = await context.Files.OrderBy(row => row.Id)
            .Select(row => new ContentFileState(row.Path, row.Size, row.Modified, row.ContentHash))
            .ToListAsync(cancellationToken);
        var hashes = await context.Drugs
            .Select(row => new { row.Slug, Hash = row.UpdateRefusedAt == null ? row.SourceHash : null })
            .ToDictionaryAsync(row => row.Slug, row => row.Hash, cancellationToken);
        return new FormularyIndex(files, hashes);
    }
}
