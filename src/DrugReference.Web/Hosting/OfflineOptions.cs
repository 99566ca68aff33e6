using System.Globalization;

namespace DrugReference.Web.Hosting;

/// <summary>What readers' devices may keep, and for how long.</summary>
public sealed class OfflineOptions
{
    /// <summary>The word that stands for every drug.</summary>
    public const string All = "all";

    /// <summary>Most days that a copy may be shown.</summary>
    public const int MostDays = 30;

    /// <summary><c>Offline:Enabled</c>: <c>true</c> or <c>false</c>; when it is not, devices delete what they keep.</summary>
    public string Enabled { get; set; } = bool.TrueString;

    /// <summary><c>Offline:Calculator</c>: whether doses are calculated, and texts searched, without the server.</summary>
    public string Calculator { get; set; } = bool.TrueString;

    /// <summary><c>Offline:Drugs</c>: slugs with blanks between them, the most needed first; or <c>all</c>. Kept as far as there is room.</summary>
    public string Drugs { get; set; } = All;

    /// <summary><c>Offline:Withdrawn</c>: slugs that no device may show any more; or <c>all</c>.</summary>
    public string Withdrawn { get; set; } = "";

    /// <summary><c>Offline:ExpiresAfterDays</c>: after so many days a copy shows nothing any more.</summary>
    public string ExpiresAfterDays { get; set; } = "7";

    public bool IsEnabled => bool.Parse(Enabled) && Withdrawn.Trim() != All;

    public bool HasEngine => bool.Parse(Calculator);

    public int Days => ReadDays()!.Value;

    /// <summary>The drugs that are named, in their order; null for all.</summary>
    public IReadOnlyList<string>? DrugList => Drugs.Trim() == All ? null : Words(Drugs);

    public IReadOnlyList<string> WithdrawnList => Words(Withdrawn);

    public bool AreSwitches => bool.TryParse(Enabled, out _) && bool.TryParse(Calculator, out _);

    public bool IsDays => ReadDays() is not null;

    private int? ReadDays() =>
        int.TryParse(ExpiresAfterDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays ? days : null;

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
