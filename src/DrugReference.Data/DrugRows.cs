using System.Globalization;
using DrugReference.Data.Rows;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Data;

/// <summary>A drug as rows.</summary>
internal static class DrugRows
{
    public static DrugRow ToRow(Drug drug, int id, string sourceHash)
    {
        var (monograph, identity, regimen, isIncomplete) = drug;
        return new DrugRow
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
            SourceHash = sourceHash,
            UpdateRefusedAt = drug.UpdateRefusedAt,
            Identity = identity,
            Regimen = regimen,
        };
    }

    public static IReadOnlyList<(string Name, NameKind Kind)> NamesOf(Drug drug)
    {
        var identity = drug.Identity;
        List<(string Name, NameKind Kind)> names = [(identity.Name, NameKind.Generic)];
        names.AddRange(identity.BrandNames.Select(name => (name, NameKind.Brand)));
        names.AddRange(identity.OtherNames.Select(name => (name, NameKind.Other)));
        names.AddRange(identity.Misspellings.Select(name => (name, NameKind.Misspelling)));
        names.Add((drug.Monograph.Title, NameKind.Misspelling));
        if (identity.DrugClass is { } drugClass)
        {
            names.Add((drugClass, NameKind.Class));
        }

        names.AddRange(identity.LookAlikes.SelectMany(other => other.BrandNames.Prepend(other.Name))
            .Select(name => (name, NameKind.LookAlike)));
        return [.. names.DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The texts that are kept as they are; what is kept as JSON is escaped.</summary>
    public static IEnumerable<string> TextsOf(Drug drug)
    {
        var monograph = drug.Monograph;
        return NamesOf(drug).Select(name => name.Name)
            .Append(monograph.Description ?? string.Empty)
            .Append(monograph.File)
            .Concat(monograph.Sections.SelectMany(section => new[] { section.Id, section.Title, section.Path, section.Html, section.Text }))
            .Concat(monograph.Faqs.SelectMany(faq => new[] { faq.Id, faq.Question, faq.AnswerHtml, faq.AnswerText }));
    }

    public static IEnumerable<PassageRow> PassagesOf(Drug drug, int drugId)
    {
        var (sections, faqs) = (drug.Monograph.Sections, drug.Monograph.Faqs);
        return sections.Select((section, index) => ToRow(section, drugId, index))
            .Concat(faqs.Select((faq, index) => ToRow(faq, drugId, sections.Count + index)));
    }

    private static PassageRow ToRow(Section section, int drugId, int position) => new()
    {
        DrugId = drugId,
        Position = position,
        Kind = section.Kind,
        Anchor = section.Id,
        Level = section.Level,
        Title = section.Title,
        Path = section.Path,
        Html = section.Html,
        Text = section.Text,
    };

    private static PassageRow ToRow(Faq faq, int drugId, int position) => new()
    {
        DrugId = drugId,
        Position = position,
        IsFaq = true,
        Kind = SectionKind.Faqs,
        Anchor = faq.Id,
        Level = 3,
        Title = faq.Question,
        Path = string.Empty,
        Html = faq.AnswerHtml,
        Text = faq.AnswerText,
    };

    private static string SortKeyOf(string name) =>
        Domain.Slug.From(name).ToUpper(CultureInfo.InvariantCulture) is { Length: > 0 } key ? key : "#";
}
