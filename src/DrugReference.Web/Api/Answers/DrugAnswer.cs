using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Quantities;

namespace DrugReference.Web.Api.Answers;

/// <summary>Everything that the page of a drug shows.</summary>
internal sealed record DrugAnswer
{
    /// <summary>International non-proprietary name.</summary>
    public required string Name { get; init; }

    /// <summary>Name in addresses: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Brand names.</summary>
    public required IReadOnlyList<string> BrandNames { get; init; }

    /// <summary>Development codes, abbreviations and other names.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>Pharmacological class in words, where it is known.</summary>
    public required string? Class { get; init; }

    /// <summary>Code in the Anatomical Therapeutic Chemical classification, where it is known.</summary>
    public required string? Atc { get; init; }

    /// <summary>Whether the source marks the drug as banned.</summary>
    public required bool Banned { get; init; }

    /// <summary>Whether a mistake with this drug is likely to harm.</summary>
    public required bool HighAlert { get; init; }

    /// <summary>Whether a part of the drug's files could not be used; the problems say which.</summary>
    public required bool Incomplete { get; init; }

    /// <summary>When a newer version of the files was refused, so that this is the one before it.</summary>
    public required DateTimeOffset? UpdateRefusedAt { get; init; }

    /// <summary>When the text was last changed, where its file says so.</summary>
    public required DateTimeOffset? LastModified { get; init; }

    /// <summary>Whether doses of the drug can be calculated from a regimen.</summary>
    public required bool HasRegimen { get; init; }

    /// <summary>Address of the drug's page.</summary>
    public required string Url { get; init; }

    /// <summary>The drug in one or two sentences, where the file says them.</summary>
    public required string? Description { get; init; }

    /// <summary>The doses of the regimen at a glance; null without one.</summary>
    public required RegimenAnswer? Regimen { get; init; }

    /// <summary>Drugs with similar names that must never stand in for this one.</summary>
    public required IReadOnlyList<LookAlike> LookAlikes { get; init; }

    /// <summary>What must be read first.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>The text, in its order.</summary>
    public required IReadOnlyList<SectionAnswer> Sections { get; init; }

    /// <summary>The questions, in their order.</summary>
    public required IReadOnlyList<FaqAnswer> Faqs { get; init; }

    /// <summary>The labels that the text follows.</summary>
    public required IReadOnlyList<LabelText> Labels { get; init; }

    /// <summary>The sources that the text cites.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Who has reviewed the content; null while nobody has.</summary>
    public required Review? Review { get; init; }

    /// <summary>Whether that review no longer holds.</summary>
    public required bool ReviewOverdue { get; init; }

    /// <summary>What is wrong in the drug's files.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>SHA-256 of the content that this comes from.</summary>
    public required string Digest { get; init; }

    public static DrugAnswer Of(Drug drug, IReadOnlyList<Problem> problems, bool isReviewOverdue, string digest)
    {
        var (monograph, identity) = (drug.Monograph, drug.Identity);
        return new DrugAnswer
        {
            Name = identity.Name,
            Slug = monograph.Slug,
            BrandNames = identity.BrandNames,
            OtherNames = identity.OtherNames,
            Class = identity.DrugClass,
            Atc = identity.Atc,
            Banned = monograph.IsBanned,
            HighAlert = identity.HighAlert,
            Incomplete = drug.IsIncomplete,
            UpdateRefusedAt = drug.UpdateRefusedAt,
            LastModified = monograph.LastModified,
            HasRegimen = drug.Regimen is not null,
            Url = ApiAddress.Of(monograph.Slug),
            Description = monograph.Description is { } description ? Plain(description) : null,
            Regimen = drug.Regimen is { } regimen ? RegimenAnswer.Of(regimen) : null,
            LookAlikes = [.. identity.LookAlikes.Select(other => other with { Difference = Plain(other.Difference) })],
            Notices = [.. identity.Notices.Select(notice => notice with { Title = Plain(notice.Title), Text = Plain(notice.Text) })],
            Sections = [.. monograph.Sections.Select(section => SectionAnswer.Of(monograph.Slug, section))],
            Faqs = [.. monograph.Faqs.Select(faq => FaqAnswer.Of(monograph.Slug, identity.Name, faq))],
            Labels = [.. identity.Labels.Select(label => label with { Text = Plain(label.Text) })],
            Sources = [.. identity.Sources.Select(source => source with { Title = Plain(source.Title) })],
            Review = identity.Review,
            ReviewOverdue = isReviewOverdue,
            Problems = problems,
            Digest = digest,
        };
    }

    /// <summary>Texts for programs have ordinary spaces; HTML keeps the others.</summary>
    private static string Plain(string text) => ClinicalFormat.WithPlainSpaces(text);
}
