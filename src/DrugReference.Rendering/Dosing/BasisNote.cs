using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>Where a statement comes from, behind it.</summary>
internal static class BasisNote
{
    /// <summary>Three sources are enough to check a statement by; all of them stand in the regimen.</summary>
    private const int Shown = 3;

    public static HtmlText Of(Basis basis) => HtmlText.Of(
        $"""<span class="basis">{Doubt(basis.Evidence)}<span class="basis-sources">{Sources(basis.Sources)}</span></span>""");

    private static string Doubt(Evidence evidence) => evidence switch
    {
        Evidence.Label => "",
        Evidence.Unverified => "Not yet verified against the label. ",
        _ => "The portal's own choice, not the label's words. ",
    };

    private static string Sources(IReadOnlyList<string> sources)
    {
        var more = sources.Count - Shown;
        return sources.Count == 0 ? "" : $"[{string.Join(", ", sources.Take(Shown))}{(more > 0 ? $" and {more} more" : "")}]";
    }
}
