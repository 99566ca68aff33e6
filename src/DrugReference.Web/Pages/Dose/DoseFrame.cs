using System.Text;
using DrugReference.Rendering;

namespace DrugReference.Web.Pages.Dose;

/// <summary>What Razor makes of the dose page: all that stands around the title, the problems, the form and the result.</summary>
internal sealed class DoseFrame
{
    /// <summary>Stands in the place of each of the four; a text of the content cannot hold it, as every start has its own.</summary>
    public static string Hole { get; } = Guid.NewGuid().ToString("N");

    private readonly HtmlText[] _around;

    private DoseFrame(HtmlText[] around) => _around = around;

    /// <param name="page">As Razor made it, in UTF-8.</param>
    public static DoseFrame Of(ReadOnlySpan<byte> page) => new([.. Encoding.UTF8.GetString(page).Split(Hole).Select(HtmlText.Trusted)]);

    /// <summary>The whole page.</summary>
    public HtmlText Around(HtmlText title, HtmlText? problems, HtmlText form, HtmlText? result) =>
        HtmlText.Of($"{_around[0]}{title}{_around[1]}{problems}{_around[2]}{form}{_around[3]}{result}{_around[4]}");
}
