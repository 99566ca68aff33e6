using DrugReference.Data;
using DrugReference.Domain.Problems;

namespace DrugReference.Web.Formularies;

/// <summary>What the log says of the content: counts, digests and the problems of files; never a text that a reader typed.</summary>
internal static partial class LoaderLog
{
    /// <summary>Problems that are logged one by one; the others are on the status page.</summary>
    private const int MaxProblems = 100;

    public static async Task LoadedAsync(
        ILogger logger, Formulary formulary, long elapsed, CancellationToken cancellationToken)
    {
        foreach (var problem in await formulary.ListProblemsAsync(Severity.Error, MaxProblems, cancellationToken))
        {
            ContentProblem(logger, problem);
        }

        var counts = formulary.Counts;
        Loaded(logger, counts.Drugs, counts.Faqs, counts.Regimens, counts.Problems, formulary.Digest, elapsed);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading the content again: {Reason}")]
    public static partial void ContentChanged(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The content cannot be read now, what serves goes on serving: {Reason}")]
    public static partial void UpdateFailed(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The new content is refused with {Problems} problems: {Reason}")]
    public static partial void Refused(ILogger logger, string reason, int problems);

    [LoggerMessage(Level = LogLevel.Error, Message = "The formulary's file is damaged and is made anew: {Reason}")]
    public static partial void Damaged(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message =
        "Loaded {Drugs} drugs, {Faqs} questions, {Regimens} regimens with {Problems} problems from content {Digest} in {Elapsed} ms")]
    private static partial void Loaded(
        ILogger logger, int drugs, int faqs, int regimens, int problems, string digest, long elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Content problem: {Problem}")]
    private static partial void ContentProblem(ILogger logger, Problem problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No file can be written to Cache:Path; the formulary is kept in memory")]
    public static partial void InMemory(ILogger logger);
}
