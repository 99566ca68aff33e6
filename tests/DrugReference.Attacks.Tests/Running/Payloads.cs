using System.Globalization;
using System.Text.RegularExpressions;

namespace DrugReference.Attacks.Tests.Running;

/// <summary>Lists of attempts, one a line; a line that begins with <c># </c> and a capital letter is a comment, <c>{CR}</c> and <c>{U+0001}</c> stand for characters.</summary>
internal static partial class Payloads
{
    public static IReadOnlyList<string> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Where(line => line.Length > 0 && !Comment().IsMatch(line)).Select(Decoded)];

    private static string Decoded(string line) => Code().Replace(
        line.Replace("{CR}", "\r", StringComparison.Ordinal).Replace("{LF}", "\n", StringComparison.Ordinal).Replace("{TAB}", "\t", StringComparison.Ordinal),
        match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("^# [A-Z]")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{U\+([0-9A-F]{4})\}")]
    private static partial Regex Code();
}
