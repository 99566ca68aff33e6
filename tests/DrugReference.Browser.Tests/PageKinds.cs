using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>Every kind of page, and the states that the dose page takes: what holds for all is asked of each.</summary>
internal static class PageKinds
{
    private static readonly Dictionary<string, Func<Browser, IPage, Task>> Kinds = new()
    {
        ["home"] = At("/"),
        ["A to Z"] = At("/drugs"),
        ["A to Z with a banned drug"] = (browser, page) => page.GotoAsync(browser.Plain + "drugs"),
        ["classes"] = At("/classes"),
        ["calculators"] = At("/calculators"),
        ["monograph"] = At("/drugs/inotuzumab-ozogamicin"),
        ["monograph without regimen"] = (browser, page) => page.GotoAsync($"{browser.Plain}drugs/{PlainContent.Slug}"),
        ["banned drug"] = (browser, page) => page.GotoAsync($"{browser.Plain}drugs/{PlainContent.BannedSlug}"),
        ["search"] = At("/search?q=besponsa+liver"),
        ["search with nothing found"] = At("/search?q=gemtuzumab"),
        ["FAQs"] = At("/faqs"),
        ["dose form"] = At(DoseForm.Address),
        ["dose errors"] = Dose(page => page.Locator("#height").FillAsync("170,5")),
        ["dose doubt"] = Dose(page => page.Locator("#weight").FillAsync("39")),
        ["dose result"] = Dose(page => DoseForm.FillStartAsync(page, "2026-11-23")),
        ["dose result on hold"] = Dose(async page =>
        {
            await DoseForm.UnfoldAsync(page, "Liver");
            await page.Locator("#bilirubinXUln").FillAsync("2");
        }),
        ["dose result with a stop"] = Dose(async page =>
        {
            await DoseForm.UnfoldAsync(page, "Liver");
            await page.Locator("#vod").SelectOptionAsync("yes");
        }),
        ["dose result with many cautions"] = Dose(async page =>
        {
            await DoseForm.FillStartAsync(page, "2026-11-23");
            await UnfoldAsync(page);
            await page.Locator("#cytopeniaDays").FillAsync("30");
            await page.Locator("#cytopeniaDrugRelated").SelectOptionAsync("yes");
            await page.Locator("#astAltXUln").FillAsync("3");
            await page.Locator("#gilbertOrHaemolysis").SelectOptionAsync("yes");
            await page.Locator("#infusionReaction").SelectOptionAsync("mild");
            await page.Locator("#weightSource").SelectOptionAsync("estimated");
            await page.Locator("#creatinineClearance").FillAsync("10");
        }),
        ["available offline"] = At("/offline"),
        ["status"] = At("/status"),
        ["changes"] = At("/changes"),
        ["for programs"] = At("/api"),
        ["no such page"] = At("/drugs/nothing"),
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static TheoryData<string> All => [.. Names];

    public static Task OpenAsync(Browser browser, IPage page, string kind) => Kinds[kind](browser, page);

    /// <summary>Unfolds everything that is folded, so that a check meets all that a reader can.</summary>
    public static async Task UnfoldAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

    private static Func<Browser, IPage, Task> At(string address) => (_, page) => page.GotoAsync(address);

    private static Func<Browser, IPage, Task> Dose(Func<IPage, Task> change) => async (_, page) =>
    {
        await DoseForm.FillAsync(page);
        await change(page);
        await DoseForm.CalculateAsync(page);
    };
}
