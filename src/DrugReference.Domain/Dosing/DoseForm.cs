using System.Collections.Frozen;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Reads a dose form, wherever it comes from: a page, JSON, a command line. A text is taken to the letter or refused at its
/// field; nothing is corrected, and a field that nobody asked for is refused too.
/// </summary>
public sealed class DoseForm
{
    private static readonly QuantityLimits AgeLimits = new("age", 0, 120, 2, "years");
    private static readonly QuantityLimits DayLimits = new("day", 1, 99, 0, "days");
    private static readonly QuantityLimits LengthLimits = new("interruption", 0, 999, 0, "days");
    private static readonly QuantityLimits CountLimits = new("number of reductions", 0, 9, 0, "reductions");

    private static readonly FrozenSet<string> Known = new[]
    {
        DoseFields.Label, DoseFields.HeightCm, DoseFields.Height, DoseFields.HeightUnit, DoseFields.HeightInches,
        DoseFields.WeightKg, DoseFields.Weight, DoseFields.WeightUnit, DoseFields.WeightPounds, DoseFields.Cycle,
        DoseFields.AgeYears, DoseFields.Formula, DoseFields.Response, DoseFields.ResponseAfterThisCycle, DoseFields.Start,
        DoseFields.ExtendCycle1, DoseFields.Day8Given, DoseFields.InterruptionDays, DoseFields.PriorReductions,
        DoseFields.ReductionNotTolerated, DoseFields.Day, DoseFields.BaselineWeightKg, DoseFields.LastBsaM2,
        DoseFields.WeightSource, DoseFields.WeighedOn, DoseFields.RoundTo, DoseFields.Reason,
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Regimen _regimen;
    private readonly IReadOnlyDictionary<string, string?> _texts;
    private readonly List<FieldProblem> _problems = [];
    private readonly List<string> _conversions = [];

    private DoseForm(Regimen regimen, IReadOnlyDictionary<string, string?> texts) => (_regimen, _texts) = (regimen, texts);

    /// <summary>How a weight can be known; a measured one is the only one to dose by.</summary>
    public static IReadOnlyList<EntryChoice> WeightSources { get; } =
        [new("measured", "measured"), new("stated", "stated by the patient"), new("estimated", "estimated")];

    /// <summary>Why unusual entries can be right. A list, so that nobody types a name.</summary>
    public static IReadOnlyList<EntryChoice> Reasons { get; } =
    [
        new("measured-again", "measured again, and confirmed"),
        new("body-build", "the patient's build: very small, tall, light or heavy"),
        new("limb-loss", "loss of a limb"),
        new("fluid", "oedema, ascites or dehydration, known to the treating team"),
        new("weight-changed", "the weight has really changed since then"),
    ];

    /// <summary>Whether every form has a field, whatever the regimen.</summary>
    /// <param name="field">Its name.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool IsCommonField(string field) => Known.Contains(field);

    /// <summary>Reads a form and plans the cycle.</summary>
    /// <param name="regimen">The dosing rules.</param>
    /// <param name="texts">What was typed or chosen, by field; see <see cref="DoseFields"/> and the regimen's entries.</param>
    /// <returns>A plan, or the problems at their fields.</returns>
    public static PlanResult Plan(Regimen regimen, IReadOnlyDictionary<string, string?> texts)
    {
        ArgumentNullException.ThrowIfNull(regimen);
        ArgumentNullException.ThrowIfNull(texts);
        var form = new DoseForm(regimen, texts);
        var request = form.Read();
        return form._problems.Count == 0 ? CyclePlanner.Plan(regimen, request) : new PlanResult(form.AllProblems(request));
    }

    private DoseRequest Read()
    {
        foreach (var field in _texts.Keys.Where(field => !Known.Contains(field) && _regimen.Entries.All(entry => entry.Id != field)))
        {
            _problems.Add(new(field, "This form has no such field."));
        }

        var label = OneOf(DoseFields.Label, [.. _regimen.Labels.Select(label => new EntryChoice(label.Id, label.Name))], isRequired: true);
        var height = Height();
        var weight = Weight();
        var cycle = Required<CycleNumber>(DoseFields.Cycle);
        var start = Optional<CycleStart>(DoseFields.Start);
        var responses = _regimen.Response?.Options.Select(option => new EntryChoice(option.Id, option.Name)).ToArray() ?? [];
        var entries = _regimen.Entries.Select(entry => (entry.Id, Number: Number(entry), Word: Word(entry))).ToArray();
        return new DoseRequest(height ?? default, weight ?? default, label ?? "", cycle ?? default)
        {
            Formula = Formula(),
            AgeYears = Number(DoseFields.AgeYears, AgeLimits, "42"),
            ResponseId = OneOf(DoseFields.Response, responses),
            ResponseAfterId = OneOf(DoseFields.ResponseAfterThisCycle, responses),
            Start = start,
            Extend = Flag(DoseFields.ExtendCycle1),
            SecondDoseDay = SecondDoseDay(start),
            Day = Whole(DoseFields.Day, DayLimits, "8"),
            InterruptionDays = Whole(DoseFields.InterruptionDays, LengthLimits, "7"),
            PriorReductions = Whole(DoseFields.PriorReductions, CountLimits, "1"),
            ReductionNotTolerated = Flag(DoseFields.ReductionNotTolerated),
            BaselineWeight = Optional<BodyWeight>(DoseFields.BaselineWeightKg),
            LastArea = Number(DoseFields.LastBsaM2, BodySurfaceArea.Limits, "1.82") is { } area
                ? BodySurfaceArea.FromSquareMetres(area)
                : null,
            WeightSource = OneOf(DoseFields.WeightSource, WeightSources),
            WeighedOn = WeighedOn(start),
            RoundTo = Optional<DoseRounding>(DoseFields.RoundTo),
            Reason = OneOf(DoseFields.Reason, Reasons),
            Numbers = entries.Where(entry => entry.Number is not null)
                .ToDictionary(entry => entry.Id, entry => entry.Number!.Value, StringComparer.Ordinal),
            Words = entries.Where(entry => entry.Word is not null)
                .ToDictionary(entry => entry.Id, entry => entry.Word!, StringComparer.Ordinal),
            Conversions = _conversions,
        };
    }

    /// <summary>What contradicts the regimen is named with what could not be read, so that one look mends the form.</summary>
    private IReadOnlyList<FieldProblem> AllProblems(DoseRequest request)
    {
        var label = _regimen.Labels.FirstOrDefault(label => label.Id == request.LabelId);
        return
        [
            .. _problems,
            .. RequestCheck.Problems(_regimen, request, label)
                .Where(problem => _problems.All(read => read.Field != problem.Field)),
        ];
    }

    private string? Text(string field) =>
        _texts.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private void Refuse(string field, string message) => _problems.Add(new FieldProblem(field, message));

    private T? Required<T>(string field)
        where T : struct, IReadable<T>
    {
        if (T.TryRead(Text(field), out var value, out var problem))
        {
            return value;
        }

        Refuse(field, problem);
        return null;
    }

    private T? Optional<T>(string field)
        where T : struct, IReadable<T> => Text(field) is null ? null : Required<T>(field);

    private decimal? Number(string field, QuantityLimits limits, string example)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (new TypedNumber(limits, limits.Unit, example).TryRead(text, out var number, out var problem))
        {
            return number;
        }

        Refuse(field, problem);
        return null;
    }

    private int? Whole(string field, QuantityLimits limits, string example) =>
        Number(field, limits, example) is { } number ? decimal.ToInt32(number) : null;

    private decimal? Number(Entry entry) => entry.Number is { } limits
        ? Number(entry.Id, limits, ClinicalFormat.Number(limits.Max))
        : null;

    private string? Word(Entry entry) => entry.Number is null ? OneOf(entry.Id, entry.Words()) : null;

    /// <summary>One of some words, in either case; yes and no may also be written as JSON writes them.</summary>
    private string? OneOf(string field, IReadOnlyList<EntryChoice> choices, bool isRequired = false)
    {
        var text = Text(field) switch
        {
            "true" => Entry.Yes,
            "false" => Entry.No,
            var other => other,
        };
        var choice = choices.FirstOrDefault(choice => choice.Id.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (choice is null && (text is not null || isRequired))
        {
            Refuse(field, choices.Count == 0
                ? "Leave this empty: the regimen does not ask it."
                : $"Choose one of: {string.Join(", ", choices.Select(known => known.Id))}.");
        }

        return choice?.Id;
    }

    private bool Flag(string field) =>
        OneOf(field, [new EntryChoice(Entry.Yes, Entry.Yes), new EntryChoice(Entry.No, Entry.No)]) == Entry.Yes;

    private BsaFormula Formula() =>
        OneOf(DoseFields.Formula, [.. BsaFormula.All.Select(formula => new EntryChoice(formula.Id, formula.Name))]) is { } id
            ? BsaFormula.Find(id)!
            : BsaFormula.Mosteller;

    private BodyHeight? Height() => Measure<BodyHeight>(
        DoseFields.HeightCm, DoseFields.Height, DoseFields.HeightUnit, DoseFields.HeightInches, ImperialReading.Heights);

    private BodyWeight? Weight() => Measure<BodyWeight>(
        DoseFields.WeightKg, DoseFields.Weight, DoseFields.WeightUnit, DoseFields.WeightPounds, ImperialReading.Weights);

    /// <summary>A measure in its metric field, or in the unit that was chosen for it: there is no unit by default.</summary>
    private T? Measure<T>(string metric, string field, string unitField, string restField, IReadOnlyList<ImperialReading> units)
        where T : struct, IReadable<T>
    {
        if (!_texts.ContainsKey(field) && !_texts.ContainsKey(unitField))
        {
            return Required<T>(metric);
        }

        var chosen = OneOf(unitField, [.. units.Select(known => new EntryChoice(known.Unit, known.Unit))], isRequired: true);
        if (units.FirstOrDefault(known => known.Unit == chosen) is not { } unit)
        {
            return null;
        }

        if (unit.Each == 0 && Text(restField) is not null)
        {
            Refuse(restField, $"Leave this empty: it goes with {units.First(known => known.Each > 0).Unit} alone.");
            return null;
        }

        if (!unit.IsImperial)
        {
            return ReadAs<T>(Text(field), metric);
        }

        if (!unit.TryRead(Text(field), Text(restField), out var figure, out var conversion, out var problem))
        {
            Refuse(metric, problem);
            return null;
        }

        var value = ReadAs<T>(figure, metric);
        _conversions.Add(conversion);
        return value;
    }

    private T? ReadAs<T>(string? text, string field)
        where T : struct, IReadable<T>
    {
        if (T.TryRead(text, out var value, out var problem))
        {
            return value;
        }

        Refuse(field, problem);
        return null;
    }

    /// <summary>A day of the cycle, or a date that the start turns into one.</summary>
    private int? SecondDoseDay(CycleStart? start)
    {
        if (Text(DoseFields.Day8Given) is not { } text || !text.Contains('-', StringComparison.Ordinal))
        {
            return Whole(DoseFields.Day8Given, DayLimits, "8");
        }

        if (Required<CycleStart>(DoseFields.Day8Given) is not { } given)
        {
            return null;
        }

        if (start is not { } first)
        {
            Refuse(DoseFields.Day8Given, "Enter the date of day 1 too: without it this date says nothing.");
            return null;
        }

        var day = given.Date.DayNumber - first.Date.DayNumber + 1;
        if (day >= 2)
        {
            return day;
        }

        Refuse(DoseFields.Day8Given, $"{ClinicalFormat.Date(given.Date)} is not after day 1, {ClinicalFormat.Date(first.Date)}.");
        return null;
    }

    private DateOnly? WeighedOn(CycleStart? start)
    {
        if (Optional<CycleStart>(DoseFields.WeighedOn) is not { } weighed)
        {
            return null;
        }

        if (weighed.Date > start?.Date)
        {
            Refuse(DoseFields.WeighedOn, $"{ClinicalFormat.Date(weighed.Date)} is after day 1: enter the weighing before the dose.");
        }

        return weighed.Date;
    }
}
