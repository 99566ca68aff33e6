using DrugReference.Rendering;
using Microsoft.AspNetCore.Html;

namespace DrugReference.Web.Pages.Shared;

/// <summary>HTML that is written for the server and the browser alike, as a page of Razor takes it.</summary>
internal static class HtmlTextContent
{
    public static IHtmlContent ToContent(this HtmlText html) => new HtmlString(html.ToString());
}
