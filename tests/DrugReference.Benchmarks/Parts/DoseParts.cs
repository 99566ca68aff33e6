using BenchmarkDotNet.Attributes;
using DrugReference.Content;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Benchmarks.Parts;

/// <summary>From a form to a plan, as page, JSON and command do it, and what JSON and HTML make of it.</summary>
[MemoryDiagnoser]
public class DoseParts
{
    private static readonly Dictionary<string, string?> Form = new()
    {
        ["label"] = "EU",
        ["heightCm"] = "170",
        ["weightKg"] = "70",
        ["ageYears"] = "42",
        ["cycle"] = "1",
        ["start"] = "2026-11-23",
    };

    private Drug _drug = null!; // Set before each run.

    private CyclePlan _plan = null!; // Set before each run.

    private DoseCalculation _calculation = null!; // Set before each run.

    private PlanOrigin _origin = null!; // Set before each run.

    [GlobalSetup]
    public void Read()
    {
        _drug = ContentLoader.Load("content").Sources.Select(source => source.Read().Drug).First(drug => drug?.Regimen is not null)!;
        _plan = Plan()!;
        _calculation = DoseCalculation.Of(_drug.Regimen!, "digest", Form);
        _origin = new PlanOrigin(_drug.Monograph.Slug, _drug.Identity, "digest", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "/");
    }

    [Benchmark]
    public CyclePlan? Plan() => DoseForm.Plan(_drug.Regimen!, Form).Plan;

    [Benchmark]
    public byte[] Json() => DoseAnswer.Of(_plan, _drug.Monograph.Slug, _drug.Identity, "digest").ToJson();

    [Benchmark]
    public string Html() => DoseResult.OrProblems(_calculation, _origin).ToString();

    [Benchmark]
    public string HtmlForm() => QuestionForm.Of(_drug.Regimen!, _calculation.Entries, _origin).ToString();
}
