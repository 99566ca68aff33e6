using System.Globalization;

namespace DrugReference.Web.Api;

/// <summary>A whole number in an address.</summary>
internal static class ApiNumber
{
    /// <summary>The number, the default when nothing was given, or null when it is none within the limits.</summary>
    public static int? Read(string? text, int least, int most, int @default) => string.IsNullOrEmpty(text)
        ? @default
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    public static string Refusal(int least, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"Enter a whole number from {least} to {most}.");
}
