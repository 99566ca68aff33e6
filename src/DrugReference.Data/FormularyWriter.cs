using System.Globalization;
using DrugReference.Data.Rows;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>Writes a formulary into a new, empty SQLite file, in one transaction.</summary>
internal static class FormularyWriter
{
    private const int DrugsPerBatch = 100;

    /// <summary>
    /// Full-text indexes over the tables that EF Core has created. They hold no text of their own; names have prefix
    /// indexes, because they are searched while they are typed.
    /// </summary>
    private const string CreateIndexes =
        """
        CREATE VIRTUAL TABLE PassageIndex USING fts5(
            Names, Title, Path, Text, content='Passages', content_rowid='Id', tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE NameIndex USING fts5(
            Name, content='Names', content_rowid='Id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4');
        INSERT INTO PassageIndex(PassageIndex) VALUES('rebuild');
        INSERT INTO NameIndex(NameIndex) VALUES('rebuild');
        """;

    public static async Task WriteAsync(
        FormularyContext context, FormularyContent content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;

        // The file gets its name only when it is whole: a journal would protect what is thrown away on failure anyway.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;", cancellationToken);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var nextId = 1;
        AddProblems(context, content.Problems);
        foreach (var batch in content.Drugs.Chunk(DrugsPerBatch))
        {
            foreach (var entry in batch)
            {
                AddProblems(context, entry.Problems);
                if (entry.Drug is not null)
                {
                    Add(context, nextId++, entry.Drug);
                }
            }

            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        context.Formularies.Add(new FormularyRow
        {
            Id = 1,
            Digest = content.Digest,
            LoadedAt = now,
            Vocabulary = content.Vocabulary,
        });
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(CreateIndexes, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void AddProblems(FormularyContext context, IEnumerable<Problem> problems) =>
        context.Problems.AddRange(problems.Select(problem => new ProblemRow
        {
            File = problem.File,
            Line = problem.Line,
            Column = problem.Column,
            Severity = problem.Severity,
            Rule = problem.Rule,
            Message = problem.Message,
        }));

    private static void Add(FormularyContext context, int id, Drug drug)
    {
        var (monograph, identity, regimen, isIncomplete) = drug;
        context.Drugs.Add(new DrugRow
        {
            Id = id,
            Slug = monograph.Slug,
            Name = identity.Name,
            SortKey = SortKeyOf(identity.Name),
            Title = monograph.Title,
            Description = monograph.Description,
            IsBanned = monograph.IsBanned,
            LastModified = monograph.LastModified,
            DrugClass = identity.DrugClass,
            HasRegimen = regimen is not null,
            IsIncomplete = isIncomplete,
            File = monograph.File,
            Identity = identity,
            Regimen = regimen,
        });

        var names = NamesOf(monograph, identity);
        context.Names.AddRange(names.Select(name => new NameRow { DrugId = id, Name = name.Name, Kind = name.Kind }));
        var allNames = string.Join(' ', names.Where(name => name.Kind != NameKind.Class).Select(name => name.Name));
        context.Passages.AddRange(
            monograph.Sections.Select((section, index) => ToRow(section, id, index, allNames)));
        context.Passages.AddRange(
            monograph.Faqs.Select((faq, index) => ToRow(faq, id, monograph.Sections.Count + index, allNames)));
    }

    private static List<(string Name, NameKind Kind)> NamesOf(Monograph monograph, DrugIdentity identity)
    {
        List<(string Name, NameKind Kind)> names = [(identity.Name, NameKind.Generic)];
        names.AddRange(identity.BrandNames.Select(name => (name, NameKind.Brand)));
        names.AddRange(identity.OtherNames.Select(name => (name, NameKind.Other)));
        names.AddRange(identity.Misspellings.Select(name => (name, NameKind.Misspelling)));
        names.Add((monograph.Title, NameKind.Misspelling));
        if (identity.DrugClass is { } drugClass)
        {
            names.Add((drugClass, NameKind.Class));
        }

        return [.. names.DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static PassageRow ToRow(Section section, int drugId, int position, string names) => new()
    {
        DrugId = drugId,
        Position = position,
        Kind = section.Kind,
        Anchor = section.Id,
        Level = section.Level,
        Title = section.Title,
        Path = section.Path,
        Names = names,
        Html = section.Html,
        Text = section.Text,
    };

    private static PassageRow ToRow(Faq faq, int drugId, int position, string names) => new()
    {
        DrugId = drugId,
        Position = position,
        IsFaq = true,
        Kind = SectionKind.Faqs,
        Anchor = faq.Id,
        Level = 3,
        Title = faq.Question,
        Path = string.Empty,
        Names = names,
        Html = faq.AnswerHtml,
        Text = faq.AnswerText,
    };

    private static string SortKeyOf(string name) =>
        Domain.Slug.From(name).ToUpper(CultureInfo.InvariantCulture) is { Length: > 0 } key ? key : "#";
}
