using System.Globalization;
using System.Text.RegularExpressions;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>How many files and connections a process may have.</summary>
internal static partial class OpenFileLimit
{
    private const string Limits = "/proc/self/limits";

    /// <summary>Of this process; the runtime has raised it as far as it may.</summary>
    public static int Most => File.Exists(Limits) && Number().Match(File.ReadAllText(Limits)) is { Success: true } limit
        ? int.Parse(limit.Groups["most"].Value, CultureInfo.InvariantCulture)
        : 0;

    /// <summary>A command that ends by running the one that follows it with so few.</summary>
    public static string[] Before(int most) => ["sh", "-ec", "ulimit -n \"$0\"; exec \"$@\"", most.ToString(CultureInfo.InvariantCulture)];

    [GeneratedRegex(@"Max open files\s+(?<most>[0-9]+)")]
    private static partial Regex Number();
}
