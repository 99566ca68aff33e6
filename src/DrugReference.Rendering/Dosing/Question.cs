using System.Globalization;
using System.Runtime.CompilerServices;
using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>A field of the dose form: its label, what is said of it, and where it is filled.</summary>
internal static class Question
{
    /// <summary>Fields that were left as they are, most of each form; they stay the same as long as the regimen does.</summary>
    private static readonly ConditionalWeakTable<FormField, HtmlText> Untouched = [];

    public static HtmlText Of(ShownField shown) => shown.IsUntouched
        ? Untouched.GetValue(shown.Field, static field => HtmlText.Trusted(Made(new(field, DoseEntries.None)).ToString()))
        : Made(shown);

    private static HtmlText Made(ShownField shown) => shown.Field.Kind switch
    {
        FieldKind.Radios => OfSeveral(shown, FieldEntry.Choices(shown)),
        FieldKind.Measure => OfSeveral(shown, FieldEntry.Measure(shown)),
        FieldKind.Check => OfYes(shown),
        FieldKind.Select => OfOne(shown, FieldEntry.List(shown)),
        _ => OfOne(shown, FieldEntry.Line(shown)),
    };

    private static HtmlText OfOne(ShownField shown, HtmlText entry) => HtmlText.Of(
        $"""
        <div class="{shown.Css}">
          <label for="{shown.Field.Name}">{shown.Label}</label>
          {shown.Notes}
          {entry}
        </div>

        """);

    private static HtmlText OfSeveral(ShownField shown, HtmlText entries) => HtmlText.Of(
        $"""
        <fieldset class="{shown.Css}"{shown.Description}{HtmlText.Attribute("data-from-cycle", shown.Field.FromCycle?.ToString(CultureInfo.InvariantCulture))}>
          <legend>{shown.Label}</legend>
          {shown.Notes}
          {entries}
        </fieldset>

        """);

    private static HtmlText OfYes(ShownField shown) => HtmlText.Of(
        $"""
        <div class="{shown.Css}">
          <label class="choice">
            <input type="checkbox" id="{shown.Field.Name}" name="{shown.Field.Name}" value="{Entry.Yes}"{HtmlText.Flag("checked", shown.Typed == Entry.Yes)}{shown.Description}{shown.Invalidity}>
            <span>{shown.Field.Label}</span>
          </label>
          {shown.Notes}
        </div>

        """);
}
