using System.Net;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Data.Changes;

/// <summary>
/// Everything that a drug's page shows, part by part. What is only searched for (misspellings) and what only dates the text is no
/// part of it.
/// </summary>
internal static class DrugParts
{
    public static IReadOnlyList<DrugPart> Of(Drug drug)
    {
        var (monograph, identity, regimen, _) = drug;
        DrugPart[] about =
        [
            Of(DrugPartKind.Names, "Names and class", Names(identity)),
            Of(DrugPartKind.Description, "Description", [monograph.Description]),
            Of(DrugPartKind.Notices, "Notices", Notices(drug)),
            Of(DrugPartKind.Review, "Review", [Review(identity.Review)]),
            Of(DrugPartKind.Sources, "Labels and sources", Sources(identity)),
        ];
        return
        [
            .. about.Where(part => part.Html.Length > 0),
            .. regimen is null ? [] : new[] { Of(DrugPartKind.Regimen, "Dosing rules", Doses(regimen), RegimenJson.Serialize(regimen)) },
            .. monograph.Sections.Select(section => new DrugPart(
                DrugPartKind.Section, section.Id,
                section.Path.Length > 0 ? $"{section.Path} › {section.Title}" : section.Title, section.Html)),
            .. monograph.Faqs.Select(faq => new DrugPart(DrugPartKind.Question, faq.Id, faq.Question, faq.AnswerHtml)),
        ];
    }

    private static DrugPart Of(DrugPartKind kind, string title, IEnumerable<string?> lines, string facts = "") => new(
        kind, null, title, string.Concat(lines.OfType<string>().Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")), facts);

    private static IEnumerable<string?> Names(DrugIdentity identity) =>
    [
        identity.Name,
        identity.BrandNames is [] ? null : $"Brands: {string.Join(", ", identity.BrandNames)}",
        identity.OtherNames is [] ? null : $"Other names: {string.Join(", ", identity.OtherNames)}",
        identity.DrugClass is { } drugClass ? $"Class: {drugClass}" : null,
        identity.Atc is { } atc ? $"ATC: {atc}" : null,
    ];

    private static IEnumerable<string?> Notices(Drug drug) =>
    [
        drug.Monograph.IsBanned ? "Banned: the source marks this drug as banned." : null,
        drug.Identity.HighAlert ? "High-alert drug." : null,
        .. drug.Identity.Notices.Select(notice => $"{notice.Title}: {notice.Text}{Cited(notice.SourceIds)}"),
        .. drug.Identity.LookAlikes.Select(other =>
            $"Not {string.Join(", ", other.BrandNames.Prepend(other.Name))}: {other.Difference}{Cited(other.SourceIds)}"),
    ];

    private static string? Review(Review? review) => review is null
        ? null
        : $"Reviewed by {review.By} on {ClinicalFormat.Date(review.On)}, valid until {ClinicalFormat.Date(review.Until)}.";

    private static IEnumerable<string?> Sources(DrugIdentity identity) =>
    [
        .. identity.Labels.Select(label => $"{label.Id} label, {label.Name}: {label.Text}{Cited(label.SourceIds)}"),
        .. identity.Sources.Select(source => string.Join(' ', source.Id, source.Title, source.Url).TrimEnd()),
    ];

    private static IEnumerable<string?> Doses(Regimen regimen) =>
    [
        regimen.Name,
        .. regimen.Cycles.Select(cycle =>
            $"{cycle.Name}, {ClinicalFormat.Count(cycle.LengthDays, "day")}: "
            + string.Join("; ", cycle.Days.Select(dose => $"day {ClinicalFormat.Number(dose.Day)}: {dose.Rate}{(dose.Cap is { } most ? $", at most {most}" : string.Empty)}"))),
        "Conditions, reductions, interruptions, limits and findings belong to these rules and are not listed here.",
    ];

    private static string Cited(IReadOnlyList<string> sources) => sources is [] ? string.Empty : $" ({string.Join(", ", sources)})";
}
