using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Errors;

/// <summary>What a reader sees instead of a page, whatever the method of the request that failed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPage : PageModel
{
    public int Status { get; private set; }

    public string Heading => Status switch
    {
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status405MethodNotAllowed => "That cannot be done here",
        StatusCodes.Status413PayloadTooLarge => "That was too much to read",
        >= 400 and < 500 => "That request could not be read",
        _ => "Something went wrong on our side",
    };

    public IActionResult OnGet(int status) => Show(status);

    public IActionResult OnPost(int status) => Show(status);

    private PageResult Show(int status)
    {
        Status = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        return Page();
    }
}
