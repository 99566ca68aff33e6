using System.Globalization;
using System.Text.RegularExpressions;

namespace DrugReference.Browser.Tests.Hostile;

/// <summary>The attempts of <c>payloads.txt</c>.</summary>
internal static partial class Payloads
{
    public static IReadOnlyList<string> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Hostile", "payloads.txt"))
            .Where(line => line.Length > 0 && !Comment().IsMatch(line)).Select(Decoded)];

    private static string Decoded(string line) => Code()
        .Replace(
            line, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        .Replace("{LF}", "\n", StringComparison.Ordinal)
        .Replace("{TAB}", "\t", StringComparison.Ordinal);

    [GeneratedRegex("^# [A-Z]")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{U\+([0-9A-F]{4})\}")]
    private static partial Regex Code();
}
