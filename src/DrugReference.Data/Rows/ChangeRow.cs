using DrugReference.Data.Changes;

namespace DrugReference.Data.Rows;

/// <summary>A change that was taken into service; the ids count up, also from one formulary to the next.</summary>
internal sealed class ChangeRow : StoredRow
{
    public DateTimeOffset At { get; set; }

    public required string Slug { get; set; }

    public required string DrugName { get; set; }

    public ChangeKind Kind { get; set; }

    public DrugPartKind Part { get; set; }

    public string? Anchor { get; set; }

    public required string Title { get; set; }

    public required string Html { get; set; }

    public required string Version { get; set; }

    public override string Table => "Changes";

    public override void Describe(RowText row)
    {
        row.Add(nameof(Id), Id);
        row.Add(nameof(Anchor), Anchor);
        row.Add(nameof(At), At);
        row.Add(nameof(DrugName), DrugName);
        row.Add(nameof(Html), Html);
        row.Add(nameof(Kind), (long)Kind);
        row.Add(nameof(Part), (long)Part);
        row.Add(nameof(Slug), Slug);
        row.Add(nameof(Title), Title);
        row.Add(nameof(Version), Version);
    }

    public static ChangeRow Of(Change change, int id) => new()
    {
        Id = id,
        At = change.At,
        Slug = change.Slug,
        DrugName = change.DrugName,
        Kind = change.Kind,
        Part = change.Part,
        Anchor = change.Anchor,
        Title = StorableText.Mended(change.Title),
        Html = StorableText.Mended(change.Html),
        Version = change.Version,
    };

    public Change ToChange() => new(At, Slug, DrugName, Kind, Part, Anchor, Title, Html, Version);
}
