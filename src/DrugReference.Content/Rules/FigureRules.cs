namespace DrugReference.Content.Rules;

/// <summary>Walks through the figures of each file once, for all the rules about them.</summary>
internal static class FigureRules
{
    public static void Check(RuleSubject subject, RuleReport report)
    {
        var doses = new AreaDoseRule(subject, report);
        foreach (var file in subject.Files)
        {
            foreach (var figure in new FigureScan(file.Text))
            {
                FigureWriting.Check(file, figure, report);
                doses.Check(file, figure);
            }
        }
    }
}
