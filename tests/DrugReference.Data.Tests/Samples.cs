using System.Globalization;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests;

/// <summary>Made-up drugs.</summary>
internal static class Samples
{
    public static Vocabulary Vocabulary { get; } = new([["VOD", "veno-occlusive disease"], ["kidney", "renal"]], ["what", "is", "the"], aspects: ["day"]);

    public static Drug Testamab { get; } = Of("testamab", "testamab", identity => identity with
    {
        BrandNames = ["Testivo"],
        OtherNames = ["TST-101"],
        Misspellings = ["testomab"],
        DrugClass = "monoclonal antibody",
        Sources = [new Source("S1", "A label", "https://example.org/label")],
        Review = new Review("A pharmacist", new DateOnly(2026, 1, 2), new DateOnly(2027, 1, 2)),
    }) with
    {
        Monograph = MonographOf("testamab", "Testomab") with
        {
            Description = "A drug that was made up.",
            LastModified = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
            Sections =
            [
                new Section("dosage", SectionKind.Dosage, "Dosage", 2, "", "", ""),
                SectionOf("adults", "Adults", "Day 1: 0.8 mg/m² as an infusion.\nDay 8: 0.5 mg/m².", SectionKind.Dosage) with
                {
                    Level = 3, Path = "Dosage",
                },
                SectionOf("precautions", "Precautions", "Watch for veno-occlusive disease. It should not be given as a bolus."),
            ],
            Faqs =
            [
                new Faq("faq-renal", "What is the dose in renal impairment?", "<p>No change.</p>", "No change."),
                new Faq("faq-open", "Is it safe?", "", ""),
            ],
        },
    };

    public static Drug Bannedine { get; } = Of("bannedine", "Bannedine") with
    {
        Monograph = MonographOf("bannedine", "Bannedine") with
        {
            IsBanned = true,
            Sections = [SectionOf("usage", "Usage", "An infusion nobody gives any more.")],
        },
    };

    public static Drug Of(string slug, string name, Func<DrugIdentity, DrugIdentity>? with = null)
    {
        var identity = new DrugIdentity { Name = name };
        return new Drug(MonographOf(slug, name), with is null ? identity : with(identity), Regimen: null, IsIncomplete: false);
    }

    public static FormularyContent Content(params Drug[] drugs) => Content(drugs.Select(drug => new DrugEntry(drug, [])));

    public static FormularyContent Content(IEnumerable<DrugEntry> drugs, params Problem[] problems) => Content(
        [.. drugs.Select((entry, index) => Files(entry, entry.Drug?.Monograph.Slug ?? $"bad-{index}"))], problems);

    public static FormularyContent Content(IReadOnlyList<DrugFiles> files, params Problem[] problems)
    {
        var digest = string.Concat(files.Select(file => file.Slug + file.Hash)).GetHashCode(StringComparison.Ordinal);
        return new("/content", digest.ToString("x8", CultureInfo.InvariantCulture).PadLeft(64, 'a'), "reader", Vocabulary, files, [], problems);
    }

    public static DrugFiles Files(DrugEntry entry, string slug, string hash = "1") => new(slug, hash, () => entry);

    /// <summary>Files that must not be read.</summary>
    public static DrugFiles Unreadable(string slug, string hash = "1") =>
        new(slug, hash, () => throw new InvalidDataException($"{slug} was read"));

    private static Monograph MonographOf(string slug, string title) =>
        new(slug, title, null, IsBanned: false, null, [SectionOf("usage", "Usage", $"{title} is for tests.")], [], $"{slug}.md");

    private static Section SectionOf(string id, string title, string text, SectionKind kind = SectionKind.Other) =>
        new(id, kind, title, 2, "", $"<p>{text}</p>", text);
}
