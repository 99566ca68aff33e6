using DrugReference.Data.Changes;
using DrugReference.Data.Rows;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;
using DrugReference.Domain.Tests.Dosing;

namespace DrugReference.Data.Tests.Rows;

/// <summary>Of each table one row in which something stands everywhere, and one with as little as there can be; no value is in both.</summary>
internal static class SampleRows
{
    private static readonly DateTimeOffset Moment = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)).AddTicks(1_234_500);

    public static StoredRow Full(string table) => table switch
    {
        "Changes" => new ChangeRow
        {
            Id = 1,
            Anchor = "adults",
            At = Moment,
            DrugName = "testamab",
            Html = "<p>0.8 mg/m² “µ” 😀</p>",
            Kind = ChangeKind.Changed,
            Part = DrugPartKind.Section,
            Slug = "testamab",
            Title = "Adults",
            Version = "v1",
        },
        "Drugs" => new DrugRow
        {
            Id = 1,
            Description = "A drug.",
            DrugClass = "antibody",
            FaqsHash = long.MinValue,
            File = "testamab.md",
            HasRegimen = true,
            Identity = Samples.Testamab.Identity,
            IsBanned = true,
            IsIncomplete = true,
            LastModified = Moment,
            Name = "testamab",
            Regimen = SampleRegimen.Create(),
            SectionsHash = long.MaxValue,
            Slug = "testamab",
            SortKey = "TESTAMAB",
            SourceHash = "1",
            Title = "Testamab",
            UpdateRefusedAt = Moment,
        },
        "Formularies" => new FormularyRow
        {
            Id = 1,
            Counts = new FormularyCounts(1, 2, 3, 4, 5),
            Digest = "aa",
            Files = [new ContentFileState("a.md", 1, 2, "b")],
            ListedAt = Moment,
            LoadedAt = Moment,
            Root = "/content",
            Vocabulary = Samples.Vocabulary,
        },
        "Names" => new NameRow { Id = 1, DrugId = 12, Name = "Testivo", Kind = NameKind.Brand },
        "Passages" => new PassageRow
        {
            Id = 1,
            Anchor = "adults",
            DrugId = 12,
            Html = "<p>x</p>",
            IsFaq = true,
            Kind = SectionKind.Dosage,
            Level = 3,
            Path = "Dosage",
            Position = 7,
            Text = "x",
            Title = "Adults",
        },
        _ => new ProblemRow
        {
            Id = 1,
            Column = 2,
            File = "a.md",
            Line = 3,
            Message = "It is wrong.",
            Rule = "wrong",
            Severity = Severity.Error,
            Slug = "a",
        },
    };

    public static StoredRow Sparse(string table) => table switch
    {
        "Changes" => new ChangeRow { Id = -2, DrugName = "", Html = "", Slug = "", Title = "", Version = "" },
        "Drugs" => new DrugRow
        {
            Id = -2,
            File = "",
            Identity = new DrugIdentity { Name = "" },
            Name = "",
            Slug = "",
            SortKey = "",
            SourceHash = "",
            Title = "",
        },
        "Formularies" => new FormularyRow
        {
            Id = -2,
            Counts = new FormularyCounts(0, 0, 0, 0, 0),
            Digest = "",
            Files = [],
            Root = "",
            Vocabulary = Vocabulary.Empty,
        },
        "Names" => new NameRow { Id = -2, Name = "" },
        "Passages" => new PassageRow { Id = -2, Anchor = "", Html = "", Path = "", Text = "", Title = "" },
        _ => new ProblemRow { Id = -2, File = "", Message = "", Rule = "" },
    };
}
