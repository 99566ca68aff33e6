namespace DrugReference.Rendering.Dosing;

/// <summary>A field of the form together with what was entered.</summary>
internal readonly record struct ShownField(FormField Field, DoseEntries Entries)
{
    public string? Typed => Entries.Typed(Field);

    public string? Problem => Entries.ProblemOf(Field);

    /// <summary>Whether the field and its parts look as in a form that nobody has sent.</summary>
    public bool IsUntouched => HoldsDefault
        && (Field.UnitField is not { } unit || PartOf(unit).HoldsDefault)
        && (Field.RestField is not { } rest || PartOf(rest).HoldsDefault);

    /// <summary>What is wrong looks wrong; so does a measure whose unit is.</summary>
    public string Css => Problem is not null || (Field.UnitField is { } unit && PartOf(unit).Problem is not null) ? "field field-wrong" : "field";

    /// <summary>What is asked, with the unit behind it.</summary>
    public HtmlText Label => HtmlText.Of(
        $"{Field.Label}{(Field.Unit is { } unit ? HtmlText.Of($""" <span class="unit" translate="no">{unit}</span>""") : null)}");

    /// <summary>How it is filled, and what is wrong with it.</summary>
    public HtmlText Notes => HtmlText.Of($"{Hint}{Message}");

    /// <summary>Leads to the notes.</summary>
    public HtmlText? Description => HtmlText.Attribute("aria-describedby", (Field.Hint, Problem) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => ProblemId,
        _ => $"{HintId} {ProblemId}",
    });

    public HtmlText? Invalidity => HtmlText.Attribute("aria-invalid", Problem is null ? null : "true");

    private bool HoldsDefault => Problem is null && (Field.Default is { } text ? Typed == text : string.IsNullOrEmpty(Typed));

    private string HintId => $"{Field.Name}-hint";

    private string ProblemId => $"{Field.Name}-problem";

    private HtmlText? Hint => Field.Hint is null ? null : HtmlText.Of($"""<span class="hint" id="{HintId}">{Figure.In(Field.Hint)}</span>""");

    private HtmlText? Message => Problem is not { } problem ? null : HtmlText.Of(
        $"""<span class="field-problem" id="{ProblemId}"><span class="visually-hidden">Error: </span>{Figure.In(problem)}</span>""");

    public ShownField PartOf(FormField part) => this with { Field = part };
}
