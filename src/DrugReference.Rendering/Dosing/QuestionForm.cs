using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>The dose form of a drug: what every dose needs, and behind it, folded away, what only some patients need.</summary>
public static class QuestionForm
{
    public static HtmlText Of(Regimen regimen, DoseEntries entries, PlanOrigin origin)
    {
        var questions = DoseQuestions.Of(regimen);
        return HtmlText.Of(
            $"""
            <form id="dose-form" class="dose-form" method="post" action="{origin.DrugAddress}/dose#result" autocomplete="off" novalidate data-slug="{origin.Slug}" aria-labelledby="form-title">
              <h2 id="form-title">The patient and the cycle</h2>
              <details class="more">
                <summary>For whom this regimen is</summary>
                <p class="hint">{Figure.In(regimen.Indication.Text)}</p>
              </details>
              {questions.Required.Select(field => Question.Of(new ShownField(field, entries)))}
              <h3>Only if it applies</h3>
              {questions.Optional.Select(group => Group(group, entries))}
              <input type="hidden" name="{DoseCalculation.DigestField}" value="{origin.Digest}">
              <p class="calculate"><button type="submit" id="calculate">Calculate</button></p>
            </form>
            """);
    }

    private static HtmlText Group(FormGroup group, DoseEntries entries) => HtmlText.Of(
        $"""
        <details class="more"{HtmlText.Flag("open", entries.IsOpen(group))}>
          <summary>{group.Title}</summary>
          <div class="more-fields">
            {group.Fields.Select(field => Question.Of(new ShownField(field, entries)))}
          </div>
        </details>
        """);
}
