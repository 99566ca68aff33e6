using DrugReference.Rendering;

namespace DrugReference.Web.Tests.Rendering;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("\" onclick='x'", "&quot; onclick=&#x27;x&#x27;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("0.8 mg/m²", "0.8 mg/m²")]
    [InlineData(null, "")]
    public void Text_IsEncodedWhereverItStands(string? text, string written) =>
        Assert.Equal($"<p title=\"{written}\">{written}</p>", HtmlText.Of($"<p title=\"{text}\">{text}</p>").ToString());

    [Fact]
    public void Html_StaysWhatItIs()
    {
        HtmlText[] pieces = [HtmlText.Of($"<li>{"a"}</li>"), HtmlText.Of($"<li>{"<b>"}</li>")];
        HtmlText? none = null;

        Assert.Equal("<ul><li>a</li><li>&lt;b&gt;</li></ul> 1200", HtmlText.Of($"<ul>{pieces}</ul>{none} {1200}").ToString());
    }

    [Fact]
    public void Figure_IsWrittenOnceForEyesAndOnceForEars() => Assert.Equal(
        "<span class=\"figure dose\" translate=\"no\" aria-hidden=\"true\">0.8\u00A0<span class=\"unit\">mg/m²</span></span>"
        + "<span class=\"visually-hidden spoken\">0.8 milligrams per square metre</span>",
        Figure.Of("0.8\u00A0mg/m²", "dose").ToString());
}
