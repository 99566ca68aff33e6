namespace DrugReference.Web.Offline;

/// <summary>What a device keeps of one content on one day.</summary>
/// <param name="Content">What the pages say they are made from and by: see <see cref="Edition"/>.</param>
/// <param name="Digest">The content.</param>
/// <param name="Day">The day, in UTC: what a page says of ages and reviews holds for one.</param>
/// <param name="ExpiresAfterDays">After so many days it shows nothing any more.</param>
/// <param name="Drugs">Slugs of its drugs.</param>
/// <param name="Pages">Addresses below the root of the portal.</param>
/// <param name="Files">Styles, scripts, pictures.</param>
/// <param name="Engine">What calculates and searches without the server; kept when everything else is.</param>
/// <param name="Data">What that calculates and searches with.</param>
internal sealed record OfflineCopy(
    string Content, string Digest, DateOnly Day, int ExpiresAfterDays, IReadOnlyList<string> Drugs, IReadOnlyList<string> Pages,
    IReadOnlyList<StaticFile> Files, IReadOnlyList<StaticFile> Engine, IReadOnlyList<string> Data)
{
    public bool HasEngine => Engine.Count > 0;
}
