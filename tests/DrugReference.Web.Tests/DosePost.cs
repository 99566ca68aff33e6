using AngleSharp.Html.Dom;

namespace DrugReference.Web.Tests;

/// <summary>Sends the dose form as a browser does: with the digest of the form, and everything that is required filled.</summary>
internal static class DosePost
{
    public const string Address = "/drugs/inotuzumab-ozogamicin/dose";

    public static async Task<(HttpResponseMessage Response, IHtmlDocument Page)> PostDoseAsync(
        this Portal portal, IEnumerable<(string Field, string? Value)> entries, string handler = "")
    {
        var (_, empty) = await portal.GetAsync(Address);
        var form = new Dictionary<string, string?>
        {
            ["label"] = "EU",
            ["height"] = "170",
            ["heightUnit"] = "cm",
            ["heightInches"] = "",
            ["weight"] = "70",
            ["weightUnit"] = "kg",
            ["weightPounds"] = "",
            ["ageYears"] = "42",
            ["cycle"] = "1",
            ["digest"] = ((IHtmlInputElement?)empty.QuerySelector("input[name=digest]"))?.Value,
        };
        foreach (var (field, value) in entries)
        {
            form[field] = value;
        }

        return await portal.PostAsync(
            Address + handler, form.Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!));
    }

    public static Task<(HttpResponseMessage Response, IHtmlDocument Page)> PostDoseAsync(
        this Portal portal, params (string Field, string? Value)[] entries) => portal.PostDoseAsync(entries.AsEnumerable());

    public static IEnumerable<string> Texts(this IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(element => element.TextContent.Replace('\u00A0', ' ').Trim());

    /// <summary>The page as it is seen: without the words that stand for its figures where it is heard.</summary>
    public static IHtmlDocument Seen(this IHtmlDocument page)
    {
        foreach (var spoken in page.QuerySelectorAll(".spoken").ToList())
        {
            spoken.Remove();
        }

        return page;
    }

    public static string Text(this IHtmlDocument page, string selector) => string.Join(' ', page.Texts(selector));
}
