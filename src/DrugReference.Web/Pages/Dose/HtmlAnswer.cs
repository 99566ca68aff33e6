using System.Buffers;
using System.Text;
using DrugReference.Rendering;

namespace DrugReference.Web.Pages.Dose;

/// <summary>A piece of HTML as an answer. It is written at once: what is compressed piece by piece gets larger, and takes longer.</summary>
internal sealed class HtmlAnswer(HtmlText html, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        try
        {
            var length = html.WriteTo(bytes);
            (response.StatusCode, response.ContentType, response.ContentLength) = (status, "text/html; charset=utf-8", length);
            await response.Body.WriteAsync(bytes.AsMemory(0, length), httpContext.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
