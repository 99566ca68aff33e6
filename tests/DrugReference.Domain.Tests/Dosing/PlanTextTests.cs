using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Tests.Dosing;

public sealed partial class PlanTextTests
{
    [Fact]
    public void Write_SaysAllThatAPersonNeedsToRedoIt()
    {
        var text = Write("cycle=2 response=CR start=2026-03-09");

        Assert.StartsWith(
            """
            examplumab: cycle 2, CR
            European Union (EU) label
            170 cm, 70 kg, body surface area 1.8181 m² by Mosteller

            Day 1: 0.91 mg (0.5 mg/m²), 3.64 mL, 1 vial, bag 0.0182 mg/mL, Mon 9 Mar 2026
            Day 8: 0.91 mg (0.5 mg/m²), 3.64 mL, 1 vial, bag 0.0182 mg/mL, Mon 16 Mar 2026 (from Sun 15 Mar 2026 to Wed 18 Mar 2026)
            Day 15: 0.91 mg (0.5 mg/m²), 3.64 mL, 1 vial, bag 0.0182 mg/mL, Mon 23 Mar 2026 (from Sun 22 Mar 2026 to Wed 25 Mar 2026)
            Cycle of 28 days; next cycle, day 1: Mon 6 Apr 2026

            Working
            1. Body surface area by Mosteller
            """, text, StringComparison.Ordinal);
        Assert.EndsWith(
            """

            To know with this dose
            - always text.

            Not checked
            - Age: the European Union label is for patients of 18 years and over.
            - EU contraindication
            - counts
            - EU alone
            - the rest

            An arithmetic check of a published regimen, to be verified independently; not a prescription and not a certified medical device.
            Content abc

            """, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PutsStopsAndHoldsAboveTheDoses()
    {
        Assert.Contains("by Mosteller\n\nSTOP: severe text.\n\nNO DOSE\n\nWorking", Write("reaction=severe"), StringComparison.Ordinal);
        Assert.Contains("by Mosteller\n\nHOLD: low text.\n\nDay 1:", Write("count=0.5"), StringComparison.Ordinal);
        Assert.Contains("Cycle of 21 days\n\nCAUTION: area-change text.\n\nWorking", Write("lastBsaM2=3"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LeavesTheAreaAndTheBagOutWhereARegimenHasNone()
    {
        var regimen = SampleRegimen.Create();
        var flat = DoseRateOf(1.5m);
        regimen = regimen with { Cycles = [regimen.Cycles[0] with { Days = [new(1, flat, null)] }], BagVolume = null };

        var text = Plans.Plain(PlanText.Write(Plans.Plan("", regimen), "examplumab", "abc"));

        Assert.Contains("\n170 cm, 70 kg\n\nDay 1: 1.5 mg (1.5 mg), 6 mL, 2 vials\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SaysWhyUnusualEntriesAreRight() => Assert.Contains(
        "\n\nUnusual entries are right, because: measured again, and confirmed\nAn arithmetic check",
        Write("lastBsaM2=3 reason=measured-again"), StringComparison.Ordinal);

    [Fact]
    public void Answer_HasTheShapeThatOtherProgramsRead()
    {
        var answer = Answer("cycle=2 response=CRi start=2026-03-09 count=0.5 roundTo=0.1");

        Assert.Equal(
            (false, 1.8181m, "mosteller", "EU", "CRi", 1.5m, 2.7m, 28, "2026-04-06", "abc"),
            (answer.GetProperty("allowed").GetBoolean(), answer.GetProperty("bsaM2").GetDecimal(),
                answer.GetProperty("formula").GetString(), answer.GetProperty("label").GetString(),
                answer.GetProperty("response").GetString(), answer.GetProperty("totalMgPerM2").GetDecimal(),
                answer.GetProperty("totalMg").GetDecimal(), answer.GetProperty("cycleLengthDays").GetInt32(),
                answer.GetProperty("nextCycleDay1").GetString(), answer.GetProperty("digest").GetString()));
        Assert.Equal(
            "{\"day\":8,\"date\":\"2026-03-16\",\"earliest\":\"2026-03-15\",\"latest\":\"2026-03-18\",\"earliestDay\":7,\"latestDay\":10,\"mgPerM2\":0.5,\"mgPerKg\":null,"
                + "\"calculatedMg\":0.91,\"mg\":0.9,\"roundingPercent\":-1.10,\"mL\":3.6,\"vials\":1,\"bagMgPerMl\":0.018,"
                + "\"display\":\"0.9 mg\"}",
            Plans.Plain(answer.GetProperty("days")[1].GetRawText()));
        Assert.Equal(
            "{\"severity\":\"hold\",\"rule\":\"low\",\"text\":\"low text.\",\"source\":\"S33\",\"evidence\":\"label\"}",
            answer.GetProperty("findings")[0].GetRawText());
        Assert.EndsWith(" [S8, assumption]", answer.GetProperty("working")[0].GetString(), StringComparison.Ordinal);
        Assert.EndsWith(" [S1]", answer.GetProperty("notChecked")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_SaysNothingOfARoundingThatWasRefused() => Assert.Equal(
        JsonValueKind.Null, Answer("roundTo=vial").GetProperty("days")[0].GetProperty("roundingPercent").ValueKind);

    [Fact]
    public void Answer_HasNoDayWithAStop()
    {
        var answer = Answer("reaction=severe");

        Assert.False(answer.GetProperty("allowed").GetBoolean());
        Assert.Empty(answer.GetProperty("days").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("totalMg").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("totalMgPerM2").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("cycleLengthDays").ValueKind);
    }

    [Fact]
    public void Answer_NamesTheUnitOfTheRegimen()
    {
        var regimen = SampleRegimen.Create();
        var day = new DoseDay(1, Domain.Quantities.DoseRate.Of(0.02m, Domain.Quantities.DosePer.Kilogram), null);
        regimen = regimen with { Cycles = [regimen.Cycles[0] with { Days = [day] }], BagVolume = null };

        var answer = DoseAnswer.Of(Plans.Plan("", regimen), "examplumab", new DrugIdentity { Name = "examplumab" }, "abc");

        Assert.Equal((null, 0.02m, 1.4m), (answer.Days[0].MgPerM2, answer.Days[0].MgPerKg, answer.Days[0].Mg));
        Assert.Null(answer.TotalMgPerM2);
        Assert.Null(answer.Days[0].BagMgPerMl);
        Assert.Contains("\n  \"drug\": \"examplumab\"", answer.ToReadableJson().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>Promise P08: each figure again, from nothing but what is printed.</summary>
    [Fact]
    public void Working_OfAHundredThousandPlansCanBeRedoneFromItsPrintedFigures()
    {
        var regimen = SampleRegimen.Create();
        var random = new Random(8);
        for (var number = 0; number < 100_000; number++)
        {
            var cm = random.Next(14000, 20000) / 100m;
            var kg = decimal.Round(random.Next(1700, 4200) / 100m * cm * cm / 10_000m, random.Next(3));
            var plan = Plans.Plan(string.Create(
                CultureInfo.InvariantCulture,
                $"heightCm={cm} weightKg={kg} cycle={random.Next(1, 4)} response=none roundTo={(number % 3 == 0 ? "0.05" : "")} priorReductions={number % 2}"), regimen);

            Assert.Null(plan.Working.Select(line => Wrong(Plans.Plain(line.Text))).FirstOrDefault(wrong => wrong is not null));
        }
    }

    /// <summary>The line, if redoing it gives another figure than it prints.</summary>
    private static string? Wrong(string line)
    {
        if (Root().Match(line) is { Success: true } root)
        {
            var area = Math.Sqrt((double)Figure(root, 1) * (double)Figure(root, 2) / 3600);
            return Math.Round((decimal)area, 4, MidpointRounding.AwayFromZero) == Figure(root, 3) ? null : line;
        }

        if (Sum().Match(line) is { Success: true } sum)
        {
            var parts = sum.Groups[1].Value.Split(" mg + ").Sum(part => decimal.Parse(part.Replace(" mg", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
            return parts == Figure(sum, 2) ? null : line;
        }

        if (Step().Match(line) is { Success: true } step)
        {
            var (left, right, result) = (Figure(step, 1), Figure(step, 3), Figure(step, 4));
            var exact = step.Groups[2].Value == "×" ? left * right : left / right;
            var redone = step.Groups[5].Value switch
            {
                "vial" or "vials" => decimal.Ceiling(exact),
                "mg" or "mL" => decimal.Round(exact, 2, MidpointRounding.AwayFromZero),
                _ => decimal.Round(exact, 4, MidpointRounding.AwayFromZero),
            };
            return redone == result ? null : line;
        }

        return Rounded().Match(line) is { Success: true } rounded
            && (Figure(rounded, 3) % Figure(rounded, 1) != 0 || Math.Abs(Figure(rounded, 3) - Figure(rounded, 2)) > Figure(rounded, 1) / 2)
            ? line
            : null;
    }

    private static decimal Figure(Match match, int group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Domain.Quantities.DoseRate DoseRateOf(decimal mg) =>
        Domain.Quantities.DoseRate.Of(mg, Domain.Quantities.DosePer.Patient);

    private static string Write(string form) =>
        Plans.Plain(PlanText.Write(Plans.Plan(form), "examplumab", "abc"));

    private static JsonElement Answer(string form) =>
        JsonDocument.Parse(DoseAnswer.Of(Plans.Plan(form), "examplumab", new DrugIdentity { Name = "examplumab" }, "abc").ToJson()).RootElement;

    [GeneratedRegex(@": √\(([\d.]+) × ([\d.]+) / 3600\).* ([\d.]+) m²$")]
    private static partial Regex Root();

    [GeneratedRegex(@"not a dose: (.*) = ([\d.]+) mg$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"^Day \d+, .*?: ([\d.]+) \S+ ([×÷]) ([\d.]+).* ([\d.]+) (mg/m²|mg/mL|mg|mL|vials?)$")]
    private static partial Regex Step();

    [GeneratedRegex(@"multiple of ([\d.]+) mg: ([\d.]+) mg becomes ([\d.]+) mg")]
    private static partial Regex Rounded();
}
