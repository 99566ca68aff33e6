using System.Globalization;

namespace DrugReference.Domain;

/// <summary>
/// Takes the accents off Latin letters. The runtime's own normalisation does nothing where the culture is invariant, and
/// the same name must give the same slug on a server, on a command line and in a browser.
/// </summary>
internal static class Latin
{
    private const char First = '\u00C0';

    /// <summary>Plain letters of U+00C0 to U+017F; what has none stands for itself.</summary>
    private const string Plain =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy" +
        "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿ" +
        "ŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

    public static char Fold(char character) =>
        character - First is >= 0 and var index && index < Plain.Length ? Plain[index] : character;

    /// <summary>Whether a character is an accent that follows its letter.</summary>
    public static bool IsAccent(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
