using DrugReference.Data.Rows;
using DrugReference.Domain.Dosing;
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

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DrugRow>(drug =>
        {
            drug.HasIndex(row => row.Slug).IsUnique();
            drug.HasIndex(row => row.SortKey);
            drug.Property(row => row.Identity).HasConversion(identity => RowJson.Of(identity), json => RowJson.IdentityOf(json));
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
            formulary.Property(row => row.Counts).HasConversion(counts => RowJson.Of(counts), json => RowJson.CountsOf(json));
            formulary.Property(row => row.Vocabulary).HasConversion(
                vocabulary => RowJson.Of(vocabulary), json => RowJson.VocabularyOf(json));
            formulary.Property(row => row.Files).HasConversion(files => RowJson.Of(files), json => RowJson.FilesOf(json));
        });

        // The writer numbers the rows. SQLite would keep, and look up for each row, a counter of its own.
        foreach (var row in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(StoredRow))))
        {
            row.FindProperty(nameof(StoredRow.Id))!.ValueGenerated = ValueGenerated.Never;
        }
    }
}
