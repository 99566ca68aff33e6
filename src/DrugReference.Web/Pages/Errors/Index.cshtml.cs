using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Errors;

/// <summary>What a reader sees instead of a page, whatever the method of the request that failed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPage : PageModel
{
    public int Status { get; private set; }

    /// <summary>Where the page of a status is.</summary>
    public static string AddressOf(int status) => string.Create(CultureInfo.InvariantCulture, $"/error/{status}");

    public string Heading => Status switch
    {
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status405MethodNotAllowed => "That cannot be done here",
        StatusCodes.Status413PayloadTooLarge => "That was too much to read",
        StatusCodes.Status429TooManyRequests => "That was too much at once",
        >= 400 and < 500 => "That request could not be read",
        _ => "Something went wrong on our side",
    };

    /// <summary>What the log calls the request, where the fault is ours and somebody should look for it.</summary>
    public string? RequestId { get; private set; }

    /// <summary>Whoever asks for the page itself could otherwise have any status in the log.</summary>
    private bool IsShownForAnother => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>Runs before every handler, and where there is none for the method.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = Convert.ToString(RouteData.Values["status"], CultureInfo.InvariantCulture);
        Status = IsShownForAnother && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600
            ? status
            : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        RequestId = Status >= StatusCodes.Status500InternalServerError ? Logging.RequestId.Show(HttpContext) : null;
    }
}
