using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>A plan as other programs read it: the JSON of the interface and of the command.</summary>
/// <param name="Drug">Slug of the drug.</param>
/// <param name="DrugName">Name of the drug.</param>
/// <param name="BrandNames">Its brand names.</param>
/// <param name="Regimen">Name of the regimen.</param>
/// <param name="Label">Id of the label profile.</param>
/// <param name="LabelText">Which text of the label the content follows, where the drug says so.</param>
/// <param name="Cycle">Number of the cycle.</param>
/// <param name="Response">Id of the response, where one was entered.</param>
/// <param name="Allowed">Whether nothing that was entered stops or holds the doses.</param>
/// <param name="HeightCm">Height in cm.</param>
/// <param name="WeightKg">Weight in kg.</param>
/// <param name="BsaM2">Body surface area in m², 4 decimals.</param>
/// <param name="Formula">Id of its formula.</param>
/// <param name="PercentAboveMosteller">How far the formula lies above Mosteller, in per cent; null for Mosteller.</param>
/// <param name="Entered">What was entered, in words, with the area and its formula.</param>
/// <param name="Branch">For which cycles and responses the doses are; null with a stop.</param>
/// <param name="Administration">Route, and how the infusion is given.</param>
/// <param name="Concentration">What one millilitre of reconstituted solution holds.</param>
/// <param name="VialContent">What one vial holds.</param>
/// <param name="Days">The doses; empty with a stop.</param>
/// <param name="TotalMgPerM2">All doses of the cycle together, in mg/m²: never one dose. Null for other units.</param>
/// <param name="TotalMg">All doses of the cycle together, in mg: never one dose.</param>
/// <param name="CycleLengthDays">Days from this day 1 to the next.</param>
/// <param name="MaximumLengthDays">The same when it is extended as far as it may be; null where it may not be.</param>
/// <param name="NextCycleDay1">Day 1 of the next cycle, when there is one and the start is known.</param>
/// <param name="LatestNextCycleDay1">The same when this cycle is extended as far as it may be.</param>
/// <param name="LastCycle">Whether the regimen allows no further cycle.</param>
/// <param name="Working">What a second person needs to redo every figure, each line with its sources.</param>
/// <param name="Findings">What must be read beside the doses, or instead of them; the strongest first.</param>
/// <param name="NotChecked">What a person must check, each line with its sources.</param>
/// <param name="Sources">Ids of the sources of the regimen.</param>
/// <param name="Review">Who has reviewed the content; null while nobody has.</param>
/// <param name="Notice">What every result says of itself.</param>
/// <param name="Digest">SHA-256 of the content that the plan comes from.</param>
public sealed record DoseAnswer(
    string Drug,
    string DrugName,
    IReadOnlyList<string> BrandNames,
    string Regimen,
    string Label,
    string? LabelText,
    int Cycle,
    string? Response,
    bool Allowed,
    decimal HeightCm,
    decimal WeightKg,
    decimal BsaM2,
    string Formula,
    decimal? PercentAboveMosteller,
    IReadOnlyList<string> Entered,
    string? Branch,
    string Administration,
    string Concentration,
    string VialContent,
    IReadOnlyList<DoseAnswerDay> Days,
    decimal? TotalMgPerM2,
    decimal? TotalMg,
    int? CycleLengthDays,
    int? MaximumLengthDays,
    DateOnly? NextCycleDay1,
    DateOnly? LatestNextCycleDay1,
    bool LastCycle,
    IReadOnlyList<string> Working,
    IReadOnlyList<DoseAnswerFinding> Findings,
    IReadOnlyList<string> NotChecked,
    IReadOnlyList<string> Sources,
    Review? Review,
    string Notice,
    string Digest)
{
    /// <summary>The answer of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="slug">Slug of the drug.</param>
    /// <param name="drug">The drug.</param>
    /// <param name="digest">SHA-256 of the content that the plan comes from.</param>
    /// <returns>The answer.</returns>
    public static DoseAnswer Of(CyclePlan plan, string slug, DrugIdentity drug, string digest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(drug);
        var (regimen, request, schedule) = (plan.Regimen, plan.Request, plan.Schedule);
        var total = schedule?.Total;
        return new DoseAnswer(
            slug, drug.Name, drug.BrandNames, regimen.Name, plan.Label.Id, drug.Labels.FirstOrDefault(label => label.Id == plan.Label.Id)?.Text,
            request.Cycle.Value, plan.Response?.Id, plan.IsAllowed,
            request.Height.Centimetres, request.Weight.Kilograms, plan.Area.SquareMetres, request.Formula.Id,
            plan.PercentAboveMosteller,
            [.. PlanEntered.Of(plan).Select(line => ClinicalFormat.WithPlainSpaces(line.Text))],
            schedule?.Rule.Name, ClinicalFormat.WithPlainSpaces(regimen.Administration.Text),
            ClinicalFormat.WithPlainSpaces(regimen.Concentration.Value.ToString()),
            ClinicalFormat.WithPlainSpaces(plan.Label.VialContent.Value.ToString()),
            [.. schedule?.Doses.Select(DoseAnswerDay.Of) ?? []],
            total is { Per: DosePer.SquareMetre } ? total.RateInWholeCycle : null,
            total?.MilligramsInWholeCycle, schedule?.LengthDays, schedule?.Rule.Extension?.ToDays, schedule?.NextCycleStart,
            schedule?.ExtendedNextCycleStart, schedule?.IsLastCycle ?? false,
            [.. plan.Working.Select(Line)],
            [.. plan.Findings.Select(finding => new DoseAnswerFinding(
                finding.Severity, finding.Rule, ClinicalFormat.WithPlainSpaces(finding.Text), finding.Basis.SourceList, finding.Basis.Evidence))],
            [.. plan.NotChecked.Select(Line)],
            regimen.SourcesOf(drug), drug.Review, PlanText.WhatItIs, digest);
    }

    /// <summary>A sentence with its sources, such as <c>... [S1, S5]</c>.</summary>
    private static string Line(Statement statement)
    {
        var basis = statement.Basis;
        var sources = basis.SourceList;
        var evidence = basis.Evidence == Evidence.Label ? "" : basis.Evidence.ToString().ToLowerInvariant();
        var between = sources.Length > 0 && evidence.Length > 0 ? ", " : "";
        return ClinicalFormat.WithPlainSpaces($"{statement.Text} [{sources}{between}{evidence}]");
    }

    /// <summary>The answer as JSON for programs: camel case, UTF-8, on one line.</summary>
    /// <returns>The JSON.</returns>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, DoseAnswerJson.Compact.DoseAnswer);

    /// <summary>The same for a person: indented.</summary>
    /// <returns>The JSON.</returns>
    public string ToReadableJson() => JsonSerializer.Serialize(this, DoseAnswerJson.Readable.DoseAnswer);
}

/// <summary>One dose of a <see cref="DoseAnswer"/>.</summary>
/// <param name="Day">Day of the cycle by the regimen.</param>
/// <param name="Date">The date on which the dose falls, or was given.</param>
/// <param name="Earliest">The first date on which it may be given.</param>
/// <param name="Latest">The last date on which it may be given.</param>
/// <param name="EarliestDay">The first day of the cycle on which it may be given.</param>
/// <param name="LatestDay">The last day of the cycle on which it may be given.</param>
/// <param name="MgPerM2">The dose for each m², where the regimen states it so.</param>
/// <param name="MgPerKg">The dose for each kg, where the regimen states it so.</param>
/// <param name="CalculatedMg">The dose before any rounding on request, in mg.</param>
/// <param name="Mg">The dose in mg.</param>
/// <param name="RoundingPercent">How far rounding on request moved it, in per cent; null without.</param>
/// <param name="ML">The volume of reconstituted solution that holds it, in mL.</param>
/// <param name="Vials">Whole vials that hold it.</param>
/// <param name="BagMgPerMl">What one millilitre of the bag holds, in mg.</param>
/// <param name="Display">The dose as it is printed.</param>
public sealed record DoseAnswerDay(
    int Day,
    DateOnly? Date,
    DateOnly? Earliest,
    DateOnly? Latest,
    int EarliestDay,
    int LatestDay,
    decimal? MgPerM2,
    decimal? MgPerKg,
    decimal CalculatedMg,
    decimal Mg,
    decimal? RoundingPercent,
    [property: JsonPropertyName("mL")] decimal ML,
    int Vials,
    decimal? BagMgPerMl,
    string Display)
{
    internal static DoseAnswerDay Of(PlannedDose dose) => new(
        dose.Day, dose.Date, dose.Earliest, dose.Latest, dose.EarliestDay, dose.LatestDay,
        dose.Rate.Per == DosePer.SquareMetre ? dose.Rate.Figure : null,
        dose.Rate.Per == DosePer.Kilogram ? dose.Rate.Figure : null,
        dose.Calculated.Milligrams, dose.Mass.Milligrams,
        dose.Rounding is { IsRefused: false } rounding ? rounding.ShownPercent : null,
        dose.Volume.Millilitres, dose.Vials, dose.BagConcentration?.MilligramsPerMillilitre, ClinicalFormat.WithPlainSpaces(dose.Mass.ToString()));
}

/// <summary>A finding of a <see cref="DoseAnswer"/>.</summary>
/// <param name="Severity">How strongly it speaks against giving the dose.</param>
/// <param name="Rule">Stable id of the rule.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Ids of the sources, with commas between them.</param>
/// <param name="Evidence">How well they support it.</param>
public sealed record DoseAnswerFinding(
    FindingSeverity Severity, string Rule, string Text, string Source, Evidence Evidence);

/// <summary>Generated at compile time, so that it also runs where reflection is trimmed away.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(SeverityConverter), typeof(EvidenceConverter)])]
[JsonSerializable(typeof(DoseAnswer))]
internal sealed partial class DoseAnswerJson : JsonSerializerContext
{
    public static DoseAnswerJson Compact { get; } = new(Settings(isIndented: false));

    public static DoseAnswerJson Readable { get; } = new(Settings(isIndented: true));

    /// <summary>With ² as itself: the answer is never part of an HTML page.</summary>
    private static JsonSerializerOptions Settings(bool isIndented) => new()
    {
        WriteIndented = isIndented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new AnswerConverter() },
    };

    private sealed class SeverityConverter() : JsonStringEnumConverter<FindingSeverity>(JsonNamingPolicy.CamelCase);

    private sealed class EvidenceConverter() : JsonStringEnumConverter<Evidence>(JsonNamingPolicy.CamelCase);

    /// <summary>Writes by the code that is generated, which the serializer leaves aside where an encoder is set.</summary>
    private sealed class AnswerConverter : JsonConverter<DoseAnswer>
    {
        public override DoseAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DoseAnswer value, JsonSerializerOptions options) =>
            Default.DoseAnswer.SerializeHandler!(writer, value);
    }
}
