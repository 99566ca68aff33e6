using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Cli;

/// <summary>What <c>drugref show --json</c> prints: everything that the page of a drug shows.</summary>
internal sealed record DrugReport(
    string Name,
    string Slug,
    IReadOnlyList<string> BrandNames,
    IReadOnlyList<string> OtherNames,
    string? Class,
    string? Atc,
    bool Banned,
    bool HighAlert,
    bool Incomplete,
    DateTimeOffset? LastModified,
    bool HasRegimen,
    string? Description,
    IReadOnlyList<LookAlike> LookAlikes,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Faq> Faqs,
    IReadOnlyList<LabelText> Labels,
    IReadOnlyList<Source> Sources,
    Review? Review,
    IReadOnlyList<Problem> Problems,
    string Digest)
{
    public static DrugReport Of(Drug drug, IReadOnlyList<Problem> problems, string digest)
    {
        var (monograph, identity) = (drug.Monograph, drug.Identity);
        return new DrugReport(
            identity.Name, monograph.Slug, identity.BrandNames, identity.OtherNames, identity.DrugClass, identity.Atc,
            monograph.IsBanned, identity.HighAlert, drug.IsIncomplete, monograph.LastModified, drug.Regimen is not null,
            monograph.Description, identity.LookAlikes, identity.Notices, monograph.Sections, monograph.Faqs,
            identity.Labels, identity.Sources, identity.Review, problems, digest);
    }
}
