namespace DrugReference.Rendering.Dosing;

/// <summary>Only on paper: two persons calculate on their own, then compare.</summary>
internal static class SecondCheck
{
    public static HtmlText Form { get; } = HtmlText.Of(
        $"""
        <p class="second-check">Patient: <span></span> Number: <span></span> Ward: <span></span> Day and bag: <span></span></p>
        <table class="second-check">
          <caption>Independent double check: each calculates anew from the patient's own figures</caption>
          <thead>
            <tr><th scope="col"></th><th scope="col">Name</th><th scope="col">Date and time</th><th scope="col">Signature</th><th scope="col">Own area, m²</th><th scope="col">Own doses, mg</th></tr>
          </thead>
          <tbody>
            <tr><th scope="row">Calculated</th><td></td><td></td><td></td><td></td><td></td></tr>
            <tr><th scope="row">Checked</th><td></td><td></td><td></td><td></td><td></td></tr>
          </tbody>
        </table>
        """);
}
