using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Rules;

/// <summary>A drug with which a mistake is likely to harm says first what may happen.</summary>
internal static class BoxedWarning
{
    private static readonly Rule Missing = Rule.Warning("boxed-warning-missing");

    public static void Check(RuleSubject subject, RuleReport report)
    {
        if (subject is { IsHighAlert: true, DrugFile: { } file }
            && subject.Monograph.Sections.All(section => section.Kind != SectionKind.BoxedWarning))
        {
            report.Add(file, file.Root?.Node("highAlert"), Missing,
                "The drug is marked high-alert, but its monograph has no section 'Boxed Warning'.");
        }
    }
}
