using System.CommandLine;
using System.Globalization;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Web.Hosting;

namespace DrugReference.Cli;

/// <summary><c>drugref build [DIR] --cache DIR</c>: the SQLite file of a content, made before a portal starts with it.</summary>
internal static class BuildCommand
{
    private const string About = "Make the SQLite file of a content folder, so that a portal starts without reading it.";

    private const string Examples = """
        The file and the .sum beside it may be copied, and be read-only. A portal of this very program uses it when
        Cache:Path names its folder, its content is the same to the byte, and its Content:Limits are the same, wherever
        both folders stand. The files of earlier contents are left where they are. With SOURCE_DATE_EPOCH (seconds since
        1970) in the place of the clock, the same content gives the same bytes.

        Examples:
          drugref build --cache cache
          drugref build /srv/monographs --cache /srv/cache --json
          drugref build /srv/monographs --cache /srv/cache -- --Content:Limits:Faqs=500

        Exit codes: 0 no errors, 1 errors in the content (the file is made all the same), no monograph in it, or it changed meanwhile, 2 bad
        usage or no file can be written.
        """;

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var folder = Folder.Argument();
        var cache = Settings.Cache(isRequired: true);
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead." };
        var settings = Settings.Argument();
        var command = new ExampleCommand("build", About, Examples) { folder, cache, json, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ContentLimits limits;
            try
            {
                limits = Portal.LimitsOf(parsed.GetValue(settings)!);
            }
            catch (InvalidOperationException exception)
            {
                terminal.Fail(exception.Message);
                return ExitCode.BadUsage;
            }

            if (SourceDate.Read(Environment.GetEnvironmentVariable(SourceDate.Variable), clock) is not { } time)
            {
                terminal.Fail($"{SourceDate.Variable} must be a number of seconds since 1970.");
                return ExitCode.BadUsage;
            }

            var (root, target) = (parsed.GetValue(folder)!, Path.GetFullPath(parsed.GetValue(cache)!));
            return await Folder.ReadAsync(root, limits, terminal, content =>
                BuildAsync(content, new FormularyStore(target, time), target, parsed.GetValue(json), terminal, cancellationToken));
        });
        return command;
    }

    private static async Task<int> BuildAsync(
        FormularyContent content, FormularyStore store, string target, bool asJson, Terminal terminal,
        CancellationToken cancellationToken)
    {
        var formulary = await store.PrebuildAsync(content, cancellationToken);
        if (formulary.Path is not { } path)
        {
            terminal.Fail($"No file can be written to '{target}'.");
            return ExitCode.BadUsage;
        }

        var report = BuildReport.Of(path, formulary.Digest, await formulary.GetStatusAsync(cancellationToken));
        formulary.Close();
        Print(report, asJson, terminal);
        return report.Errors > 0 || Folder.IsEmpty(content.Root, report.Drugs, terminal) ? ExitCode.Failure : ExitCode.Success;
    }

    private static void Print(BuildReport report, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(Json.Of(report));
            return;
        }

        terminal.Line(report.Path);
        terminal.Line($"Content {report.Digest}");
        terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Drugs} drugs, {report.Sections} sections, {report.Faqs} questions, {report.Regimens} regimens"));
        terminal.Line(string.Create(
            CultureInfo.InvariantCulture, $"{report.Errors} errors, {report.Warnings} warnings, {report.Notes} notes"));
        if (report.Errors > 0)
        {
            terminal.Line("The file is made all the same: what has errors is left out of it or marked. drugref check lists them.");
        }
    }
}
