using System.Globalization;

namespace DrugReference.Web.Guards;

/// <summary>
/// How many connections the system grants the portal. A runtime that needs a file and gets none ends the process, so some are always
/// left, and who comes then is sent away and comes again.
/// </summary>
internal static class OpenFiles
{
    /// <summary>Libraries, the formulary's file several times, and the next one while it is made.</summary>
    private const long Own = 400;

    /// <summary>Enough for a proxy that keeps its connections.</summary>
    private const long LeastConnections = 32;

    private const string Limit = "Max open files";

    /// <summary>Any number where the system does not say, and on systems whose limit is the memory.</summary>
    public static long MostConnections => ReadLimit() is { } limit ? Math.Max(LeastConnections, limit - Own) : long.MaxValue;

    private static long? ReadLimit()
    {
        try
        {
            var line = File.ReadLines("/proc/self/limits").First(line => line.StartsWith(Limit, StringComparison.Ordinal));
            var soft = line[Limit.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
            return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
    }
}
