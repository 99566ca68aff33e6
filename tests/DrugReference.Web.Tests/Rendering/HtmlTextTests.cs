using System.Text;
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

    [Theory]
    [InlineData("a<b", " title=\"a&lt;b\"")]
    [InlineData("", " title=\"\"")]
    [InlineData(null, "")]
    public void Attribute_IsThereWithAValueAlone(string? value, string written) =>
        Assert.Equal($"<p{written}>", HtmlText.Of($"<p{HtmlText.Attribute("title", value)}>").ToString());

    [Theory]
    [InlineData(true, "<p hidden>")]
    [InlineData(false, "<p>")]
    public void Flag_SaysYesByBeingThere(bool isSet, string written) =>
        Assert.Equal(written, HtmlText.Of($"<p{HtmlText.Flag("hidden", isSet)}>").ToString());

    /// <summary>Pieces in pieces, more of them than there are holes, and letters of one to four bytes.</summary>
    [Fact]
    public void Bytes_AreThoseOfTheText()
    {
        var list = HtmlText.Of($"<ul>{Enumerable.Range(1, 100).Select(number => HtmlText.Of($"<li>{number} m² <b>{"√"}</b> {"𝛼 & β"}</li>"))}</ul>");
        var html = HtmlText.Of($"{list}{HtmlText.Empty}{list}");
        var bytes = new byte[3 * html.Length];

        var written = html.WriteTo(bytes);

        Assert.Equal(html.ToString().Length, html.Length);
        Assert.Equal(Encoding.UTF8.GetBytes(html.ToString()), bytes[..written]);
        Assert.Equal(200, html.ToString().Split("𝛼 &amp; β").Length - 1);
    }

    [Fact]
    public void Figure_IsWrittenOnceForEyesAndOnceForEars() => Assert.Equal(
        "<span class=\"figure dose\" translate=\"no\" aria-hidden=\"true\">0.8\u00A0<span class=\"unit\">mg/m²</span></span>"
        + "<span class=\"visually-hidden spoken\">0.8 milligrams per square metre</span>",
        Figure.Of("0.8\u00A0mg/m²", "dose").ToString());
}
