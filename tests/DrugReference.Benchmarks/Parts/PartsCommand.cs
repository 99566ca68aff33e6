using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace DrugReference.Benchmarks.Parts;

/// <summary>The parts of the portal one by one, over the shipped content: what is measured is in <c>*Parts.cs</c>.</summary>
internal static class PartsCommand
{
    /// <param name="arguments">Those of BenchmarkDotNet, such as <c>--filter *Dose*</c>; all parts when there are none.</param>
    public static int Run(string[] arguments)
    {
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "drugreference-benchmarks"));
        var all = BenchmarkSwitcher.FromAssembly(typeof(PartsCommand).Assembly).Run(arguments is [] ? ["--filter", "*"] : arguments, config);
        return all.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
