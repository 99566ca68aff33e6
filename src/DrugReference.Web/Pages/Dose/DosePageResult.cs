using DrugReference.Data;
using DrugReference.Rendering;
using DrugReference.Rendering.Dosing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Dose;

/// <summary>
/// The dose page. Razor makes its frame once; form and result are put into it for each reader, and the whole is written at once:
/// compressed in the parts in which it is made it would be a quarter larger.
/// </summary>
/// <param name="calculator">One that calculates.</param>
/// <param name="calculation">What was sent, and what came of it.</param>
internal sealed class DosePageResult(DrugCalculator calculator, DoseCalculation calculation) : PageResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var frames = http.RequestServices.GetRequiredService<DoseFrames>();

        // Before the frame is made: one that spans a change of the content or of the day is kept under what is over by then.
        var key = frames.KeyOf(http.Request, http.RequestServices.GetRequiredService<Formulary>());
        if (frames.Find(key) is not { } frame)
        {
            frame = await MadeByRazorAsync(context);
            if (http.RequestAborted.IsCancellationRequested)
            {
                // Nobody is there to read it, and it may have been cut off unnoticed.
                return;
            }

            frames.Keep(key, frame);
        }

        await HtmlAnswer.WriteAsync(http, Filled(frame));
    }

    private async Task<DoseFrame> MadeByRazorAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var body = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await base.ExecuteResultAsync(context);
        }
        finally
        {
            response.Body = body;
        }

        return DoseFrame.Of(page.GetBuffer().AsSpan(0, (int)page.Length));
    }

    private HtmlText Filled(DoseFrame frame)
    {
        var origin = calculator.Origin;
        return frame.Around(
            HtmlText.Plain(Title),
            calculation.HasProblem ? ErrorSummary.Of(calculation) : null,
            QuestionForm.Of(calculator.Drug.Regimen!, calculation.Entries, origin),
            DoseResult.Of(calculation, origin));
    }

    private string Title => (calculation.HasProblem ? "Error: " : "") + (calculation.Plan switch
    {
        null => "Dose",
        { Doubts: [_, ..] } => "Is this right? Dose",
        { Schedule: null } => "No dose",
        { IsAllowed: false } => "Hold: dose",
        _ => "Doses",
    }) + $" of {calculator.Drug.Identity.Name}";
}
