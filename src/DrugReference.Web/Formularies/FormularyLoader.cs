using System.Diagnostics;
using DrugReference.Content;
using DrugReference.Content.Files;
using DrugReference.Data;
using DrugReference.Domain.Problems;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Formularies;

/// <summary>Reads the content folder before the first request is answered.</summary>
internal sealed partial class FormularyLoader(
    FormularyStore store, CurrentFormulary current, IOptions<PathOptions> paths, ILogger<FormularyLoader> logger)
    : IHostedService
{
    /// <summary>A folder that is being written to settles; if it does not, the start fails.</summary>
    private const int MaxAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        current.Value = await LoadAsync(cancellationToken);
        var status = await current.Value.GetStatusAsync(cancellationToken);
        foreach (var problem in status.Problems.Where(problem => problem.Severity == Severity.Error))
        {
            Log.ContentProblem(logger, problem);
        }

        Log.Loaded(
            logger, status.Drugs, status.Faqs, status.Regimens, status.Problems.Count, current.Value.Digest,
            clock.ElapsedMilliseconds);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<Formulary> LoadAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.OpenAsync(ContentLoader.Load(paths.Value.Content), cancellationToken);
            }
            catch (ContentChangedException exception) when (attempt < MaxAttempts)
            {
                Log.ContentChanged(logger, exception.Message);
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message =
            "Loaded {Drugs} drugs, {Faqs} questions, {Regimens} regimens with {Problems} problems from content {Digest} in {Elapsed} ms")]
        public static partial void Loaded(
            ILogger logger, int drugs, int faqs, int regimens, int problems, string digest, long elapsed);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Content problem: {Problem}")]
        public static partial void ContentProblem(ILogger logger, Problem problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Reading the content again: {Reason}")]
        public static partial void ContentChanged(ILogger logger, string reason);
    }
}
