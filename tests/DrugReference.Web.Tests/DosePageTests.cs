using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DrugReference.Web.Tests;

public sealed class DosePageTests(Portal portal) : IClassFixture<Portal>
{
    /// <summary>Label doses times the body surface area by Mosteller, rounded half up to 0.01 mg.</summary>
    [Theory]
    [InlineData("1", null, "EU", "1.45 mg|0.91 mg|0.91 mg")]
    [InlineData("1", "CR", "EU", "1.45 mg|0.91 mg|0.91 mg")]
    [InlineData("2", "CR", "EU", "0.91 mg|0.91 mg|0.91 mg")]
    [InlineData("2", "CRi", "US", "0.91 mg|0.91 mg|0.91 mg")]
    [InlineData("2", "none", "US", "1.45 mg|0.91 mg|0.91 mg")]
    public async Task Reader_GetsTheDosesOfTheCycle(string cycle, string? response, string label, string doses)
    {
        var (answer, page) = await portal.PostDoseAsync(("cycle", cycle), ("response", response), ("label", label));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(doses, string.Join('|', page.Texts(".dose")));
        Assert.Contains("1.8181 m²", page.Text(".plan-basis"), StringComparison.Ordinal);
        Assert.Contains("Mosteller", page.Text(".plan-basis"), StringComparison.Ordinal);
        Assert.Contains($"Inotuzumab ozogamicin (Besponsa): cycle {cycle}, {label} label", page.Text("#plan-title"), StringComparison.Ordinal);
    }

    /// <summary>Hazard: another drug at this one's address.</summary>
    [Fact]
    public async Task Reader_NeverGetsAnotherDrugThanTheAddressSays()
    {
        var (response, page) = await portal.PostAsync("/drugs/adrenaline/dose", new Dictionary<string, string>
        {
            ["slug"] = "inotuzumab-ozogamicin",
            ["label"] = "EU",
            ["heightCm"] = "170",
            ["weightKg"] = "70",
            ["cycle"] = "1",
        });

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(page.GetElementById("result"));
    }

    [Fact]
    public async Task Reader_GetsDatesWindowsVolumesAndTheNextCycle()
    {
        var (_, page) = await portal.PostDoseAsync(("start", "2026-11-23"));

        Assert.Equal(
            [
                "2026-11-23", "2026-11-30", "2026-11-29", "2026-12-02", "2026-12-07", "2026-12-06", "2026-12-09",
            ],
            page.QuerySelectorAll(".plan-doses time").Select(time => time.GetAttribute("datetime")));
        Assert.Contains("14 Dec 2026", page.Text(".plan-facts time"), StringComparison.Ordinal);
        Assert.Equal(
            ["1.45 mg1.45 milligrams0.8 mg/m²0.8 milligrams per square metre", "5.8 mL5.8 millilitresbag 0.029 mg/mL0.029 milligrams per millilitre", "2 vials"],
            page.Texts(".plan-doses tbody:nth-of-type(1) td"));
    }

    /// <summary>Inputs, formula, constants, source, version, date, limits, not-checked list, contact: hazard H24.</summary>
    [Fact]
    public async Task Result_SaysWhatItRestsOn()
    {
        using var own = new Portal(null, ("Site:Contact", "Ward pharmacist, bleep 1234"));

        var (_, page) = await own.PostDoseAsync();

        foreach (var (place, said) in new[]
        {
            (".plan-basis", "Height 170 cm (5 ft 6.9 in), weight 70 kg (154.3 lb, 11 st 0.3 lb), age 42 years"),
            (".plan-basis", "√(H × W / 3600) (N Engl J Med 1987;317:1098)"),
            (".working", "0.8 mg/m² × 1.8181 m² = 1.45448"),
            (".plan-doses thead", "of 0.25 mg/mL"),
            (".plan-sources", "S24"),
            (".plan-end", "EU label: Summary of product characteristics"),
            (".plan-end", "reviewed by nobody yet"),
            (".plan-end", "to be verified independently"),
            (".plan-end .contact", "Ward pharmacist, bleep 1234"),
            (".not-checked", "Pregnancy"),
            (".plan-notes", "Premedicate"),
            (".second-check", "Signature"),
        })
        {
            Assert.Contains(said, page.Text(place), StringComparison.Ordinal);
        }

        Assert.Equal(64, page.Text(".plan-end .digest").Length);
        Assert.Equal("no", page.GetElementById("result")!.GetAttribute("translate"));
    }

    [Theory]
    [InlineData("5", "6.9", "ft", "11", "0.3", "st", "5 ft × 12 + 6.9 in = 66.9 in × 2.54 cm/in")]
    [InlineData("66.9", "", "in", "154.3", "", "lb", "154.3 lb × 0.45359237 kg/lb")]
    public async Task Reader_CanEnterFeetInchesStonesAndPounds(
        string height, string inches, string heightUnit, string weight, string pounds, string weightUnit, string working)
    {
        var (_, page) = await portal.PostDoseAsync(
            ("height", height), ("heightInches", inches), ("heightUnit", heightUnit),
            ("weight", weight), ("weightPounds", pounds), ("weightUnit", weightUnit));

        Assert.Equal("1.45 mg|0.91 mg|0.91 mg", string.Join('|', page.Texts(".dose")));
        Assert.Contains(working, page.Text(".working"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyForm_HasNoUnitNoResponseAndNothingFoldedOut()
    {
        var (response, page) = await portal.GetAsync(DosePost.Address);

        Assert.Equal(["label", "day"], page.QuerySelectorAll("input:checked").Select(input => input.GetAttribute("name")));
        Assert.Empty(page.QuerySelectorAll("#dose-form details[open]"));
        Assert.All(
            page.QuerySelectorAll<IHtmlInputElement>("#dose-form input[type=text], #dose-form input[type=date]"),
            input => Assert.Equal(string.Empty, input.Value));
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(page.Source.Text.Length < 50_000, $"The form has {page.Source.Text.Length} characters.");
    }

    [Fact]
    public async Task Post_AnswersNoStoreAndSmallerThan50Kilobytes()
    {
        var (response, _) = await portal.PostDoseAsync(("start", "2026-11-23"));

        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 50_000);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Entries_StayInTheFormAndNeverInAnAddress()
    {
        var (response, page) = await portal.PostDoseAsync(("height", "171.5"), ("anc", "1.25"), ("vod", "no"), ("day", "8"));

        Assert.Equal("171.5", ((IHtmlInputElement)page.GetElementById("height")!).Value);
        Assert.Equal("1.25", ((IHtmlInputElement)page.GetElementById("anc")!).Value);
        Assert.Equal("no", ((IHtmlSelectElement)page.GetElementById("vod")!).Value);
        Assert.Equal(["EU", "cm", "kg", "8"], page.QuerySelectorAll<IHtmlInputElement>("#dose-form input:checked").Select(input => input.Value));
        Assert.Equal(
            ["Which dose", "Blood counts", "Liver"],
            page.QuerySelectorAll("#dose-form details[open] > summary").Select(summary => summary.TextContent));
        Assert.Equal(string.Empty, response.RequestMessage!.RequestUri!.Query);
        Assert.Empty(page.QuerySelectorAll("a[href*='171.5']"));
    }

    [Theory]
    [InlineData("4", "none")]
    [InlineData("7", "CR")]
    public async Task Stop_ShowsNoDose(string cycle, string response)
    {
        var (_, page) = await portal.PostDoseAsync(("cycle", cycle), ("response", response), ("start", "2026-11-23"));

        Assert.NotNull(page.QuerySelector(".callout-stop .sign"));
        Assert.Empty(page.QuerySelectorAll(".dose, .calendar-form"));
        Assert.DoesNotMatch(@"[0-9]\s?mg\b(?!/)", page.Text("#result"));
        Assert.EndsWith("no dose", page.Text("#plan-title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_StandsAboveTheDosesThatWait()
    {
        var (_, page) = await portal.PostDoseAsync(("bilirubinXUln", "2"), ("start", "2026-11-23"));

        var order = page.QuerySelectorAll("#result .callout-hold, #result h3, #result .plan-doses").Take(3);
        Assert.Equal(["callout callout-hold", null, "figures plan-doses"], order.Select(element => element.GetAttribute("class")));
        Assert.Contains("Doses that wait", page.Texts("#result h3"));
        Assert.Empty(page.QuerySelectorAll(".calendar-form"));
    }

    [Fact]
    public async Task UnusualBody_ShowsNoDoseUntilAReasonIsChosen()
    {
        (string, string?)[] unusual = [("height", "195"), ("weight", "60")];

        var (_, doubted) = await portal.PostDoseAsync(unusual);
        var (_, reasoned) = await portal.PostDoseAsync([.. unusual, ("reason", "body-build")]);

        Assert.Contains("body mass index of 15.8 kg/m²", doubted.Text("#result .callout"), StringComparison.Ordinal);
        Assert.Empty(doubted.QuerySelectorAll(".dose, .plan-doses, .working, textarea"));
        Assert.DoesNotMatch(@"[0-9]\s?mg\b(?!/)", doubted.Text("#result"));
        Assert.Empty(doubted.QuerySelectorAll("input[name=reason]:checked"));
        Assert.Equal("195", ((IHtmlInputElement)doubted.GetElementById("height")!).Value);
        Assert.Equal(3, reasoned.QuerySelectorAll(".dose").Length);
        Assert.Contains("the patient's build", reasoned.Text(".plan-reason"), StringComparison.Ordinal);
        Assert.Contains("the patient's build", reasoned.Text("#plan-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherContent_IsRefusedWithEverythingStillFilled()
    {
        var (response, page) = await portal.PostDoseAsync(("digest", "0123"), ("height", "171.5"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("The content changed since this form was opened", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("171.5", ((IHtmlInputElement)page.GetElementById("height")!).Value);
        Assert.Null(page.GetElementById("result"));
        Assert.Equal(64, ((IHtmlInputElement)page.QuerySelector("input[name=digest]")!).Value.Length);
    }

    [Fact]
    public async Task Reader_CanCopyThePlanAsPlainText()
    {
        var (_, page) = await portal.PostDoseAsync();

        var text = page.Text("#plan-text");
        Assert.StartsWith("Inotuzumab ozogamicin (Besponsa): cycle 1", text, StringComparison.Ordinal);
        Assert.Contains("Day 1: 1.45 mg (0.8 mg/m²), 5.8 mL, 2 vials", text, StringComparison.Ordinal);
    }
}
