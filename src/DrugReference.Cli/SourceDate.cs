using System.Globalization;

namespace DrugReference.Cli;

/// <summary>
/// The clock that stands still at <c>SOURCE_DATE_EPOCH</c>, in seconds since 1970: what is made from the same sources with it is the
/// same to the byte.
/// </summary>
internal sealed class SourceDate(DateTimeOffset moment) : TimeProvider
{
    public const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>Ends in the year 9999.</summary>
    private const long LastSecond = 253_402_300_799;

    /// <param name="variable">Its value, null or empty where it is not set.</param>
    /// <returns>Null where it is no time.</returns>
    public static TimeProvider? Read(string? variable, TimeProvider clock) =>
        string.IsNullOrEmpty(variable) ? clock
        : long.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
            ? new SourceDate(DateTimeOffset.FromUnixTimeSeconds(seconds))
        : null;

    public override DateTimeOffset GetUtcNow() => moment;
}
