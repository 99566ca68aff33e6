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

    private static readonly HashSet<string> Known = new[]
    {
        DoseFields.Label, DoseFields.HeightCm, DoseFields.Height, DoseFields.HeightUnit, DoseFields.HeightInches,
        DoseFields.WeightKg, DoseFields.Weight, DoseFields.WeightUnit, DoseFields.WeightPounds, DoseFields.Cycle,
        DoseFields.AgeYears, DoseFields.Formula, DoseFields.Response, DoseFields.ResponseAfterThisCycle, DoseFields.Start,
        DoseFields.ExtendCycle1, DoseFields.Day8Given, DoseFields.InterruptionDays, DoseFields.PriorReductions,
        DoseFields.ReductionNotTolerated, DoseFields.Day, DoseFields.BaselineWeightKg, DoseFields.LastBsaM2,
        DoseFields.WeightSource, DoseFields.WeighedOn, DoseFields.RoundTo, DoseFields.Reason,
    }.ToHashSet(StringComparer.Ordinal);

    private readonly Regimen _regimen;
    private readonly FormReader _form;

    private DoseForm(Regimen regimen, IReadOnlyDictionary<string, string?> texts) => (_regimen, _form) = (regimen, new FormReader(texts));

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

    /// <summary>Whether a field lets a person choose the unit; programs send <c>heightCm</c> and <c>weightKg</c>.</summary>
    /// <param name="field">Its name.</param>
    /// <returns><see langword="true"/> for the figures with a unit, their units and rests.</returns>
    public static bool IsFieldOfUnits(string field) => field is DoseFields.Height or DoseFields.HeightUnit or DoseFields.HeightInches
        or DoseFields.Weight or DoseFields.WeightUnit or DoseFields.WeightPounds;

    /// <summary>Whether no dose is calculated without a field, whatever the regimen.</summary>
    /// <param name="field">Its name.</param>
    /// <returns><see langword="true"/> for the label, the height, the weight and the cycle.</returns>
    public static bool IsRequired(string field) =>
        field is DoseFields.Label or DoseFields.HeightCm or DoseFields.WeightKg or DoseFields.Cycle;

    /// <summary>Reads a form and plans the cycle.</summary>
    /// <param name="regimen">The dosing rules.</param>
    /// <param name="texts">What was typed or chosen, by field; see <see cref="DoseFields"/> and the regimen's entries.</param>
    /// <returns>A plan, or the problems at their fields.</returns>
    public static PlanResult Plan(Regimen regimen, IReadOnlyDictionary<string, string?> texts)
    {
        ArgumentNullException.ThrowIfNull(regimen);
        ArgumentNullException.ThrowIfNull(texts);
        var form = new DoseForm(regimen, texts);
        form.RefuseUnknownFields(texts.Keys);
        var request = form.Read();
        return form._form.Problems.Count == 0 ? CyclePlanner.Plan(regimen, request) : new PlanResult(form.AllProblems(request));
    }

    private void RefuseUnknownFields(IEnumerable<string> fields)
    {
        foreach (var field in fields.Where(field => !Known.Contains(field) && _regimen.Entries.All(entry => entry.Id != field)))
        {
            _form.Refuse(field, "This form has no such field.");
        }
    }

    private DoseRequest Read()
    {
        var label = _form.OneOf(DoseFields.Label, _regimen.Labels.Select(label => label.Id), isRequired: true);
        var height = Height();
        var weight = Weight();
        var cycle = _form.Required<CycleNumber>(DoseFields.Cycle);
        var start = _form.Optional<CycleStart>(DoseFields.Start);
        var responses = _regimen.Response?.Options.Select(option => option.Id) ?? [];
        var (numbers, words) = (new Dictionary<string, decimal>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var entry in _regimen.Entries.Where(entry => _form.Text(entry.Id) is not null))
        {
            if (Number(entry) is { } number)
            {
                numbers.Add(entry.Id, number);
            }
            else if (Word(entry) is { } word)
            {
                words.Add(entry.Id, word);
            }
        }

        return new DoseRequest(height ?? default, weight ?? default, label ?? "", cycle ?? default)
        {
            Formula = Formula(),
            AgeYears = _form.Number(DoseFields.AgeYears, AgeLimits, "42"),
            ResponseId = _form.OneOf(DoseFields.Response, responses),
            ResponseAfterId = _form.OneOf(DoseFields.ResponseAfterThisCycle, responses),
            Start = start,
            Extend = _form.Flag(DoseFields.ExtendCycle1),
            SecondDoseDay = SecondDoseDay(start),
            Day = _form.Whole(DoseFields.Day, DayLimits, "8"),
            InterruptionDays = _form.Whole(DoseFields.InterruptionDays, LengthLimits, "7"),
            PriorReductions = _form.Whole(DoseFields.PriorReductions, CountLimits, "1"),
            ReductionNotTolerated = _form.Flag(DoseFields.ReductionNotTolerated),
            BaselineWeight = _form.Optional<BodyWeight>(DoseFields.BaselineWeightKg),
            LastArea = _form.Number(DoseFields.LastBsaM2, BodySurfaceArea.Limits, "1.82") is { } area
                ? BodySurfaceArea.FromSquareMetres(area)
                : null,
            WeightSource = _form.OneOf(DoseFields.WeightSource, IdsOf(WeightSources)),
            WeighedOn = WeighedOn(start),
            RoundTo = _form.Optional<DoseRounding>(DoseFields.RoundTo),
            Reason = _form.OneOf(DoseFields.Reason, IdsOf(Reasons)),
            Numbers = numbers,
            Words = words,
            Conversions = _form.Conversions,
        };
    }

    /// <summary>What contradicts the regimen is named with what could not be read, so that one look mends the form.</summary>
    private IReadOnlyList<FieldProblem> AllProblems(DoseRequest request)
    {
        var label = _regimen.Labels.FirstOrDefault(label => label.Id == request.LabelId);
        return
        [
            .. _form.Problems,
            .. RequestCheck.Problems(_regimen, request, label)
                .Where(problem => _form.Problems.All(read => read.Field != problem.Field)),
        ];
    }

    private decimal? Number(Entry entry) => entry.Number is { } limits
        ? _form.Number(entry.Id, limits, ClinicalFormat.Number(limits.Max))
        : null;

    private string? Word(Entry entry) => entry.Number is null ? _form.OneOf(entry.Id, IdsOf(entry.Words())) : null;

    private static IEnumerable<string> IdsOf(IReadOnlyList<EntryChoice> choices) => choices.Select(choice => choice.Id);

    private BsaFormula Formula() =>
        _form.OneOf(DoseFields.Formula, BsaFormula.All.Select(formula => formula.Id)) is { } id
            ? BsaFormula.Find(id)!
            : BsaFormula.Mosteller;

    private BodyHeight? Height() => _form.Measure<BodyHeight>(
        DoseFields.HeightCm, DoseFields.Height, DoseFields.HeightUnit, DoseFields.HeightInches, ImperialReading.Heights);

    private BodyWeight? Weight() => _form.Measure<BodyWeight>(
        DoseFields.WeightKg, DoseFields.Weight, DoseFields.WeightUnit, DoseFields.WeightPounds, ImperialReading.Weights);

    /// <summary>A day of the cycle, or a date that the start turns into one.</summary>
    private int? SecondDoseDay(CycleStart? start)
    {
        if (_form.Text(DoseFields.Day8Given) is not { } text || !text.Contains('-', StringComparison.Ordinal))
        {
            return _form.Whole(DoseFields.Day8Given, DayLimits, "8");
        }

        if (_form.Required<CycleStart>(DoseFields.Day8Given) is not { } given)
        {
            return null;
        }

        if (start is not { } first)
        {
            _form.Refuse(DoseFields.Day8Given, "Enter the date of day 1 too: without it this date says nothing.");
            return null;
        }

        var day = given.Date.DayNumber - first.Date.DayNumber + 1;
        if (day >= 2)
        {
            return day;
        }

        _form.Refuse(DoseFields.Day8Given, $"{ClinicalFormat.Date(given.Date)} is not after day 1, {ClinicalFormat.Date(first.Date)}.");
        return null;
    }

    private DateOnly? WeighedOn(CycleStart? start)
    {
        if (_form.Optional<CycleStart>(DoseFields.WeighedOn) is not { } weighed)
        {
            return null;
        }

        if (weighed.Date > start?.Date)
        {
            _form.Refuse(DoseFields.WeighedOn, $"{ClinicalFormat.Date(weighed.Date)} is after day 1: enter the weighing before the dose.");
        }

        return weighed.Date;
    }
}
