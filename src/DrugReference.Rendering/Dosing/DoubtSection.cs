using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>Unusual entries: no dose is shown before a person has said why they are right.</summary>
internal static class DoubtSection
{
    public static HtmlText Of(CyclePlan plan, DateTimeOffset? copiedAt) => HtmlText.Of(
        $"""
        <section id="result" class="plan" tabindex="-1" aria-labelledby="doubts-title">
          {CopyNote.Of(copiedAt)}
          <h2 id="doubts-title">Is this right? No dose is shown yet</h2>
          {plan.Doubts.Select(doubt => HtmlText.Of(
            $"""<div class="callout callout-hold"><p><strong>Unusual.</strong> {Figure.In(doubt.Text)}</p></div>"""))}
          <p>If something was mistyped, <a href="#height">correct it in the form</a> and calculate again. Otherwise say why it is right.</p>
          <fieldset class="field" id="reason-field">
            <legend>It is right because …</legend>
            {DoseForm.Reasons.Select(Choice)}
          </fieldset>
          <button type="submit" form="dose-form">Show the doses with this reason</button>
        </section>
        """);

    private static HtmlText Choice(EntryChoice reason) => HtmlText.Of(
        $"""
        <label class="choice">
          <input type="radio" form="dose-form" name="{DoseFields.Reason}" id="{DoseFields.Reason}-{reason.Id}" value="{reason.Id}">
          <span>{Display.Capitalised(reason.Name)}</span>
        </label>
        """);
}
