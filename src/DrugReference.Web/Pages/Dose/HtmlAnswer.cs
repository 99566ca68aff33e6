using System.Buffers;
using System.Text;
using DrugReference.Rendering;

namespace DrugReference.Web.Pages.Dose;

/// <summary>HTML as an answer. It is written at once: what is compressed piece by piece gets larger, and takes longer.</summary>
internal sealed class HtmlAnswer(HtmlText html, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        return WriteAsync(httpContext, html);
    }

    public static async Task WriteAsync(HttpContext context, HtmlText html)
    {
        var response = context.Response;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        try
        {
            var length = html.WriteTo(bytes);
            (response.ContentType, response.ContentLength) = ("text/html; charset=utf-8", length);
            await response.Body.WriteAsync(bytes.AsMemory(0, length), context.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
