using DrugReference.Domain.Problems;

namespace DrugReference.Content.Rules;

/// <summary>The rules about what the files of a drug say, after they could be read.</summary>
internal static class ContentRules
{
    private static readonly Rule Failed = Rule.Warning("rules-failed");

    /// <summary>Each costs time that grows with the text alone, and none that needs a file runs without it.</summary>
    private static readonly Action<RuleSubject, RuleReport>[] All =
    [
        InvisibleCharacters.Check,
        NearMissNames.Check,
        SelfReferences.Check,
        FigureRules.Check,
        Links.Check,
        SourceCitations.Check,
        BoxedWarning.Check,
        ReviewDates.Check,
    ];

    public static IReadOnlyList<Problem> Check(RuleSubject subject)
    {
        var report = new RuleReport();
        try
        {
            foreach (var check in All)
            {
                check(subject, report);
            }
        }
        catch (Exception exception)
        {
            // Whatever one text does to a rule, the others load, and the text that was read is shown.
            report.Add(subject.MonographFile, 0, Failed, $"The rules could not be checked ({exception.GetType().Name}).");
        }

        return report.Finish();
    }
}
