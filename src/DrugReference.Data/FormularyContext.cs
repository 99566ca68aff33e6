using System.Text.Json;
using DrugReference.Data.Rows;
using DrugReference.Data.Search;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DrugReference.Data;

/// <summary>One formulary as a SQLite file. What is always read whole is kept as JSON in one column.</summary>
internal sealed class FormularyContext(DbContextOptions<FormularyContext> options) : DbContext(options)
{
    public DbSet<DrugRow> Drugs => Set<DrugRow>();

    public DbSet<PassageRow> Passages => Set<PassageRow>();

    public DbSet<NameRow> Names => Set<NameRow>();

    public DbSet<ProblemRow> Problems => Set<ProblemRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<FormularyRow> Formularies => Set<FormularyRow>();

    /// <summary>What is too small for the cost of a query of EF Core.</summary>
    public Statements Statements => field ??= new Statements((SqliteConnection)Database.GetDbConnection());

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DrugRow>(drug =>
        {
            drug.HasIndex(row => row.Slug).IsUnique();
            drug.HasIndex(row => row.SortKey);
            drug.Property(row => row.Identity).HasConversion(Json<DrugIdentity>());
            drug.Property(row => row.Regimen).HasConversion(new ValueConverter<Regimen?, string?>(
                regimen => regimen == null ? null : RegimenJson.Serialize(regimen),
                json => json == null ? null : RegimenJson.Deserialize(json)));
            drug.HasMany(row => row.Passages).WithOne(row => row.Drug).HasForeignKey(row => row.DrugId);
        });

        // Questions are counted and looked for without reading the passages.
        modelBuilder.Entity<PassageRow>().HasIndex(row => new { row.DrugId, row.IsFaq });
        modelBuilder.Entity<ProblemRow>().HasIndex(row => row.Slug);
        modelBuilder.Entity<ChangeRow>().HasIndex(row => row.Slug);
        modelBuilder.Entity<NameRow>().HasOne<DrugRow>().WithMany().HasForeignKey(row => row.DrugId);
        modelBuilder.Entity<FormularyRow>(formulary =>
        {
            formulary.Property(row => row.Counts).HasConversion(Json<FormularyCounts>());
            formulary.Property(row => row.Vocabulary).HasConversion(new ValueConverter<Vocabulary, string>(
                vocabulary => VocabularyJson.Serialize(vocabulary), json => VocabularyJson.Deserialize(json)));
            formulary.Property(row => row.Files).HasConversion(Json<IReadOnlyList<ContentFileState>>());
        });

        // The writer numbers the rows. SQLite would keep, and look up for each row, a counter of its own.
        foreach (var row in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(StoredRow))))
        {
            row.FindProperty(nameof(StoredRow.Id))!.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static ValueConverter<T, string> Json<T>()
        where T : class => new(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!);

    private static class VocabularyJson
    {
        private sealed record Shape(
            IReadOnlyList<IReadOnlyList<string>> Synonyms, IReadOnlyList<string> QuestionWords, IReadOnlyList<string> OtherDrugs,
            IReadOnlyList<string> Aspects);

        public static string Serialize(Vocabulary vocabulary) =>
            JsonSerializer.Serialize(new Shape(vocabulary.SynonymSets, vocabulary.QuestionWords, vocabulary.OtherDrugs, vocabulary.Aspects));

        public static Vocabulary Deserialize(string json)
        {
            var shape = JsonSerializer.Deserialize<Shape>(json)!;
            return new Vocabulary(shape.Synonyms, shape.QuestionWords, shape.OtherDrugs, shape.Aspects);
        }
    }
}
