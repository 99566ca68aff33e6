namespace DrugReference.Rendering.Dosing;

/// <summary>Where a field of the dose form is filled.</summary>
internal static class FieldEntry
{
    /// <summary>A line to type into, or a date as the device offers it.</summary>
    public static HtmlText Line(ShownField shown) => HtmlText.Of(
        $"""
        <input id="{shown.Field.Name}" name="{shown.Field.Name}"{Type(shown.Field.Kind)}{HtmlText.Attribute("value", shown.Typed)} autocomplete="off"{Required(shown)}{shown.Description}{shown.Invalidity}>
        """);

    /// <summary>A list that opens.</summary>
    public static HtmlText List(ShownField shown) => HtmlText.Of(
        $"""
        <select id="{shown.Field.Name}" name="{shown.Field.Name}"{shown.Description}{shown.Invalidity}>
          {(shown.Field.Default is null ? HtmlText.Of($"""<option value="">not entered</option>""") : null)}
          {shown.Field.Choices.Select(choice => HtmlText.Of(
            $"""<option value="{choice.Id}"{HtmlText.Flag("selected", choice.Id == shown.Typed)}>{choice.Name}</option>"""))}
        </select>
        """);

    /// <summary>All choices, visible. The first bears the name of the field as its id: the error summary leads there.</summary>
    public static HtmlText Choices(ShownField shown) => HtmlText.Of($"{shown.Field.Choices.Select((choice, at) => HtmlText.Of(
        $"""
        <label class="choice">
          <input type="radio" name="{shown.Field.Name}" id="{shown.Field.Name}{(at == 0 ? null : $"-{choice.Id}")}" value="{choice.Id}"{HtmlText.Flag("checked", choice.Id == shown.Typed)}{Required(shown)}{ByDefault(shown, choice)}>
          <span>{Figure.In(choice.Name)}{Hint(choice)}</span>
        </label>

        """))}");

    /// <summary>A figure, the choice of its unit, and what comes on top of the large unit.</summary>
    public static HtmlText Measure(ShownField shown)
    {
        var (unit, rest) = (shown.PartOf(shown.Field.UnitField!), shown.PartOf(shown.Field.RestField!));
        return HtmlText.Of(
            $"""
            <div class="measure">
              <div class="measure-notes">{unit.Notes}</div>
              <div class="measure-figure">
                <label class="visually-hidden" for="{shown.Field.Name}">{shown.Field.Label}, figure</label>
                {Line(shown)}
              </div>
              <div class="units" role="radiogroup" aria-label="{unit.Field.Label}"{unit.Description}{unit.Invalidity}>
                {Choices(unit)}
              </div>
              <div class="measure-rest"{HtmlText.Attribute("data-only-with", rest.Field.OnlyWith)}>
                <label for="{rest.Field.Name}">{rest.Label}</label>
                {rest.Notes}
                {Line(rest)}
              </div>
            </div>
            """);
    }

    private static HtmlText Type(FieldKind kind) => kind == FieldKind.Date
        ? HtmlText.Of($" type=\"date\"")
        : HtmlText.Of($" type=\"text\" inputmode=\"decimal\"");

    private static HtmlText? Required(ShownField shown) => HtmlText.Flag("required", shown.Field.IsRequired);

    private static HtmlText? ByDefault(ShownField shown, FieldChoice choice) =>
        HtmlText.Attribute("class", choice.Id == shown.Field.Default ? "by-default" : null);

    private static HtmlText? Hint(FieldChoice choice) =>
        choice.Hint is null ? null : HtmlText.Of($"""<span class="hint">{Figure.In(choice.Hint)}</span>""");
}
