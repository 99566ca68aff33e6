using DrugReference.Domain.Dosing;
using DrugReference.Domain.Monographs;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Rows;

internal sealed class DrugRow : StoredRow
{
    /// <summary>In the order in which they are read.</summary>
    public const string Columns =
        "Id, Hash, Description, DrugClass, FaqsHash, File, HasRegimen, Identity, IsBanned, IsIncomplete, LastModified, Name, Regimen, "
        + "SectionsHash, Slug, SortKey, SourceHash, Title, UpdateRefusedAt";

    public required string Slug { get; set; }

    public required string Name { get; set; }

    /// <summary>The name folded for sorting; its first character is the letter of the A to Z.</summary>
    public required string SortKey { get; set; }

    public required string Title { get; set; }

    public string? Description { get; set; }

    public bool IsBanned { get; set; }

    public DateTimeOffset? LastModified { get; set; }

    public string? DrugClass { get; set; }

    public bool HasRegimen { get; set; }

    /// <summary>Whether something in the drug's files could not be used, so that the page must say so.</summary>
    public bool IsIncomplete { get; set; }

    public required string File { get; set; }

    /// <summary>Hash of the files that the drug was read from.</summary>
    public required string SourceHash { get; set; }

    /// <summary>When a later version of those files was refused, so that this one stayed.</summary>
    public DateTimeOffset? UpdateRefusedAt { get; set; }

    public required DrugIdentity Identity { get; set; }

    public Regimen? Regimen { get; set; }

    /// <summary>Over the hashes of its sections in their order, so that none can be missing unnoticed.</summary>
    public long SectionsHash { get; set; }

    /// <summary>The same for its questions.</summary>
    public long FaqsHash { get; set; }

    public List<PassageRow> Passages { get; } = [];

    public override string Table => "Drugs";

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static DrugRow Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Hash = row.GetInt64(1),
        Description = row.IsDBNull(2) ? null : row.GetString(2),
        DrugClass = row.IsDBNull(3) ? null : row.GetString(3),
        FaqsHash = row.GetInt64(4),
        File = row.GetString(5),
        HasRegimen = row.GetBoolean(6),
        Identity = RowJson.IdentityOf(row.GetString(7)),
        IsBanned = row.GetBoolean(8),
        IsIncomplete = row.GetBoolean(9),
        LastModified = row.IsDBNull(10) ? null : row.GetDateTimeOffset(10),
        Name = row.GetString(11),
        Regimen = row.IsDBNull(12) ? null : RegimenJson.Deserialize(row.GetString(12)),
        SectionsHash = row.GetInt64(13),
        Slug = row.GetString(14),
        SortKey = row.GetString(15),
        SourceHash = row.GetString(16),
        Title = row.GetString(17),
        UpdateRefusedAt = row.IsDBNull(18) ? null : row.GetDateTimeOffset(18),
    };

    public override void Describe(RowText row)
    {
        row.Add(nameof(Id), Id);
        row.Add(nameof(Description), Description);
        row.Add(nameof(DrugClass), DrugClass);
        row.Add(nameof(FaqsHash), FaqsHash);
        row.Add(nameof(File), File);
        row.Add(nameof(HasRegimen), HasRegimen);
        row.Add(nameof(Identity), RowJson.Of(Identity));
        row.Add(nameof(IsBanned), IsBanned);
        row.Add(nameof(IsIncomplete), IsIncomplete);
        row.Add(nameof(LastModified), LastModified);
        row.Add(nameof(Name), Name);
        row.Add(nameof(Regimen), Regimen is null ? null : RegimenJson.Serialize(Regimen));
        row.Add(nameof(SectionsHash), SectionsHash);
        row.Add(nameof(Slug), Slug);
        row.Add(nameof(SortKey), SortKey);
        row.Add(nameof(SourceHash), SourceHash);
        row.Add(nameof(Title), Title);
        row.Add(nameof(UpdateRefusedAt), UpdateRefusedAt);
    }
}
