using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DrugReference.Content;
using DrugReference.Domain.Dosing;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Web.Tests.Rendering;

/// <summary>The form by itself; what it does in a page is asked by <see cref="DosePageTests"/> and <see cref="DoseProblemTests"/>.</summary>
public sealed class QuestionFormTests
{
    private static readonly Domain.Formularies.Drug Drug = ContentLoader.Load(Path.Combine(AppContext.BaseDirectory, "content")).Sources
        .Select(source => source.Read().Drug).First(drug => drug?.Regimen is not null)!;

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("' onfocus='x")]
    [InlineData("a & b &amp; c")]
    public void Typed_StandsInItsFieldToTheLetter(string typed)
    {
        var form = Form(new() { [DoseFields.Height] = typed, [DoseFields.HeightUnit] = typed, [DoseFields.Formula] = typed });

        Assert.Equal(typed, ((IHtmlInputElement)form.GetElementById(DoseFields.Height)!).Value);
        Assert.Empty(form.QuerySelectorAll("script, [onfocus]"));
        Assert.Empty(form.QuerySelectorAll($"[name={DoseFields.HeightUnit}]:checked"));
    }

    [Fact]
    public void EachField_HasAnIdOfItsOwnAndALabel()
    {
        var form = Form([]);

        var ids = form.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            form.QuerySelectorAll<IHtmlElement>("input:not([type=hidden]), select"),
            field => Assert.True(form.QuerySelector($"label[for={field.Id}]") is not null || field.ParentElement!.LocalName == "label", field.Id));
        Assert.Equal(
            DoseQuestions.Of(Drug.Regimen!).All.Select(field => field.Name).Append(DoseCalculation.DigestField).Order(),
            form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!).Distinct().Order());
    }

    /// <summary>What is wrong is said in words, and led to from the field, its unit included.</summary>
    [Fact]
    public void WrongUnit_MarksTheWholeMeasure()
    {
        var form = Form(new() { [DoseFields.Height] = "170" });

        var unit = form.QuerySelector($"[role=radiogroup]:has(#{DoseFields.HeightUnit})")!;
        Assert.Equal(("true", $"{DoseFields.HeightUnit}-problem"), (unit.GetAttribute("aria-invalid"), unit.GetAttribute("aria-describedby")));
        Assert.StartsWith("Error: ", form.GetElementById($"{DoseFields.HeightUnit}-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("field field-wrong", unit.ParentElement!.ParentElement!.ClassName);
    }

    /// <summary>The script hides what has a cycle to begin with, until that cycle is entered.</summary>
    [Fact]
    public void OnlyTheResponse_WaitsForACycle() =>
        Assert.Equal(["2"], Form([]).QuerySelectorAll("[data-from-cycle]").Select(place => place.GetAttribute("data-from-cycle")));

    private static IHtmlDocument Form(Dictionary<string, string?> typed)
    {
        var entries = typed.Count == 0 ? DoseEntries.None : DoseCalculation.Of(Drug.Regimen!, "digest", typed).Entries;
        var origin = new PlanOrigin("slug", Drug.Identity, "digest", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "/");
        return new HtmlParser().ParseDocument(QuestionForm.Of(Drug.Regimen!, entries, origin).ToString());
    }
}
