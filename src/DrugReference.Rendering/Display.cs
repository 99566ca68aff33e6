using System.Globalization;
using DrugReference.Domain.Monographs;

namespace DrugReference.Rendering;

/// <summary>How the portal writes what is not a clinical figure: dates, digests, counted nouns.</summary>
public static class Display
{
    /// <summary>Characters of a digest that are shown; enough to tell two contents apart aloud.</summary>
    private const int DigestLength = 12;

    /// <summary>A printout is a copy: after as many days as a copy on a device it is to be thrown away.</summary>
    public const int DaysOfPaper = 7;

    public static string ShortDigest(string digest) => digest[..DigestLength];

    public static string Date(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>How old something is, as a reader says it: in days, then weeks, months and years, each not yet begun left out.</summary>
    public static string Age(DateTimeOffset from, DateTimeOffset now) => (now.UtcDateTime.Date - from.UtcDateTime.Date).Days switch
    {
        <= 0 => "today",
        1 => "1 day old",
        < 14 and var days => $"{days} days old",
        < 61 and var days => $"{days / 7} weeks old",
        < 731 and var days => $"{days * 12 / 365} months old",
        var days => $"{days / 365} years old",
    };

    public static string Iso(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>HTML of a monograph as it stands on another page: its links to places of its own lead back to it.</summary>
    public static string LinkedTo(string monographAddress, string html) =>
        html.Replace("href=\"#", $"href=\"{monographAddress}#", StringComparison.Ordinal);

    /// <summary>The letter of names that begin with none.</summary>
    public const char NoLetter = '#';

    public static string LetterName(char letter) => letter == NoLetter ? "Other" : letter.ToString();

    /// <summary>Id of a letter's place in the A to Z.</summary>
    public static string LetterId(char letter) =>
        "letter-" + (char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter).ToString() : "other");

    /// <summary>A drug with its brands: <c>Inotuzumab ozogamicin (Besponsa)</c>.</summary>
    public static string WithBrands(DrugIdentity identity) => Capitalised(identity.Name)
        + (identity.BrandNames is [] ? "" : $" ({string.Join(", ", identity.BrandNames)})");

    /// <summary>A name as it begins a heading: <c>Inotuzumab ozogamicin</c>.</summary>
    public static string Capitalised(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
