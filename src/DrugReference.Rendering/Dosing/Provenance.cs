using System.Globalization;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering.Dosing;

/// <summary>What a plan is, when and with which content it was made, who has reviewed that content, and whom to ask.</summary>
internal static class Provenance
{
    public static HtmlText Of(CyclePlan plan, PlanOrigin origin) => HtmlText.Of(
        $"""
        <div class="plan-end">
          <p>{PlanText.WhatItIs}</p>
          <p>
            Calculated on <time datetime="{Display.Iso(origin.Now)}">{Display.Date(origin.Now)}, {Clock(origin.Now)} UTC</time>
            with the content <code class="digest">{origin.Digest}</code>, loaded on {Display.Date(origin.LoadedAt)},
            {Reviewed(origin.Identity.Review)}.
          </p>
          {origin.Identity.Labels.Where(label => label.Id == plan.Label.Id).Select(label => HtmlText.Of($"<p>{label.Id} label: {label.Text}</p>"))}
          {Contact(origin.Contact)}
          <p class="plan-sources">
            Sources of the regimen, as listed on the <a href="{origin.DrugAddress}#{MonographPlaces.Sources}">page of the drug</a>:
            {string.Join(", ", plan.Regimen.SourcesOf(origin.Identity))}.
          </p>
        </div>
        """);

    private static string Clock(DateTimeOffset moment) => moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Reviewed(Review? review) => review is null
        ? "reviewed by nobody yet"
        : $"reviewed by {review.By} on {ClinicalFormat.Date(review.On)}, valid until {ClinicalFormat.Date(review.Until)}";

    private static HtmlText? Contact(string? contact) => string.IsNullOrWhiteSpace(contact)
        ? null
        : HtmlText.Of($"""<p class="contact">Questions about this dose: <strong>{contact}</strong></p>""");
}
