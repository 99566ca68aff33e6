using BenchmarkDotNet.Attributes;
using DrugReference.Content;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;

namespace DrugReference.Benchmarks.Parts;

/// <summary>From a form to a plan, as page, JSON and command do it, and what JSON makes of it.</summary>
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

    [GlobalSetup]
    public void Read()
    {
        _drug = ContentLoader.Load("content").Sources.Select(source => source.Read().Drug).First(drug => drug?.Regimen is not null)!;
        _plan = Plan()!;
    }

    [Benchmark]
    public CyclePlan? Plan() => DoseForm.Plan(_drug.Regimen!, Form).Plan;

    [Benchmark]
    public string Json() => DoseAnswer.Of(_plan, _drug.Monograph.Slug, _drug.Identity, "digest").ToJson();
}
