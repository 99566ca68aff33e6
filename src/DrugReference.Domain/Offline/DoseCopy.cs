using System.Text.Json;
using DrugReference.Domain.Dosing;

namespace DrugReference.Domain.Offline;

/// <summary>All that a browser needs to calculate doses without the portal. It is of one content digest and never of two.</summary>
/// <param name="Digest">The content.</param>
/// <param name="LoadedAt">When the portal loaded it.</param>
/// <param name="Contact">Whom to ask about a dose at this site, or <see langword="null"/>.</param>
/// <param name="Drugs">The drugs with dosing rules.</param>
public sealed record DoseCopy(string Digest, DateTimeOffset LoadedAt, string? Contact, IReadOnlyList<CopiedDrug> Drugs)
{
    /// <summary>Writes the copy.</summary>
    /// <returns>JSON as UTF-8.</returns>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RegimenJsonContext.Default.DoseCopy);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>An equal copy.</returns>
    /// <exception cref="JsonException">
    /// A member is missing, unknown or of another type, or a figure is outside its quantity's limits.
    /// </exception>
    public static DoseCopy Read(ReadOnlySpan<byte> json) => JsonMap.Read(json, map => new DoseCopy(
        map.Text("digest"), map.Moment("loadedAt"), map.TextOrNull("contact"), map.Maps("drugs", CopiedDrug.Read)));

    /// <summary>The drug of a name in addresses.</summary>
    /// <param name="slug">The name.</param>
    /// <returns>The drug, or <see langword="null"/> where it is not in the copy.</returns>
    public CopiedDrug? Find(string slug) => Drugs.FirstOrDefault(drug => drug.Slug == slug);
}
