using Microsoft.AspNetCore.Html;

namespace DrugReference.Web.Pages.Shared;

/// <summary>Figures as a page of Razor takes them.</summary>
internal static class Figure
{
    public static IHtmlContent Of(object quantity, string css = "") => Rendering.Figure.Of(quantity, css).ToContent();

    public static IHtmlContent In(string? text) => Rendering.Figure.In(text).ToContent();
}
