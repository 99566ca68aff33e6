using System.Globalization;
using DrugReference.Content.Files;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Rules;

/// <summary>The dates of a recorded review.</summary>
public static class ReviewDates
{
    private static readonly Rule Order = Rule.Warning("review-order");
    private static readonly Rule IsOverdue = Rule.Warning("review-overdue");

    /// <summary>
    /// The review of a drug that was to be renewed before today, or null. Not part of loading: what was loaded is kept
    /// for as long as its files stay the same, and this changes with the day.
    /// </summary>
    /// <param name="root">The content folder, in which the line is looked up.</param>
    public static Problem? Overdue(string root, Drug drug, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(drug);
        if (drug.Identity.Review is not { } review || review.Until >= today)
        {
            return null;
        }

        var path = drug.Monograph.File[..(drug.Monograph.File.LastIndexOf('/') + 1)] + "drug.yaml";
        var at = UntilIn(Read(Path.Combine(root, path), path));
        return new Problem(path, at?.Line ?? 1, at?.Column ?? 1, IsOverdue.Severity, IsOverdue.Id, string.Create(
            CultureInfo.InvariantCulture, $"The review held until {review.Until:yyyy-MM-dd}: it is to be renewed."));
    }

    internal static void Check(RuleSubject subject, RuleReport report)
    {
        if (subject is { DrugFile: { } file, Identity.Review: { } review } && review.Until < review.On)
        {
            report.Add(file, UntilIn(file), Order, "The review ends ('until') before it began ('on').");
        }
    }

    private static YamlNode? UntilIn(SourceFile? file) =>
        file is { Root: { } root } && root.Map("review", new ProblemSink(file.Path)) is { } review ? review.Node("until") : null;

    private static SourceFile? Read(string fullPath, string path)
    {
        try
        {
            return StrictText.Decode(File.ReadAllBytes(fullPath), new ProblemSink(path)) is { } text ? new SourceFile(path, text) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Gone since it was loaded: the date is known all the same, only its line is not.
            return null;
        }
    }
}
