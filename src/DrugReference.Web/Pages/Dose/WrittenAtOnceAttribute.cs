using Microsoft.AspNetCore.Mvc.Filters;

namespace DrugReference.Web.Pages.Dose;

/// <summary>A page that is made anew for each reader, written as a whole: compressed in the parts in which it is made it would be a quarter larger.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WrittenAtOnceAttribute : Attribute, IAsyncResultFilter
{
    /// <summary>Bytes of a form with its result.</summary>
    private const int UsualPage = 48 * 1024;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var response = context.HttpContext.Response;
        var body = response.Body;
        using var page = new MemoryStream(UsualPage);
        response.Body = page;
        try
        {
            await next();
        }
        finally
        {
            response.Body = body;
        }

        // An answer without a body may still become a page of errors.
        if (page.Length > 0)
        {
            await body.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length), context.HttpContext.RequestAborted);
        }
    }
}
