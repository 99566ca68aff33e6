using DrugReference.Data;

namespace DrugReference.Web.Offline;

/// <summary>Content and program together: pages of one edition, and what is calculated beside them, belong together.</summary>
internal static class Edition
{
    /// <summary>Of a build, which two builds of the same text share.</summary>
    private static readonly string Build = string.Concat(
        new[] { typeof(Edition), typeof(Formulary), typeof(Domain.Dosing.Regimen) }
            .Select(type => type.Module.ModuleVersionId.ToString("N")[..8]));

    public static string Of(Formulary formulary) => $"{formulary.Digest}.{Build}";
}
