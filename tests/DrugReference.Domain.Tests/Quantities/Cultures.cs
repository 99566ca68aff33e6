using System.Globalization;

namespace DrugReference.Domain.Tests.Quantities;

/// <summary>
/// Runs code as on a machine of another culture. The tests run with invariant globalization, as the product does, so
/// the marks of each culture are spelled out here.
/// </summary>
internal static class Cultures
{
    public static TheoryData<string> Names => ["de-DE", "tr-TR", "ar-SA"];

    public static T In<T>(string name, Func<T> code)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Culture(name);
        try
        {
            return code();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Culture(string name)
    {
        var culture = new CultureInfo("");
        var isArabic = name == "ar-SA";
        culture.NumberFormat.NumberDecimalSeparator = isArabic ? "٫" : ",";
        culture.NumberFormat.NumberGroupSeparator = isArabic ? "٬" : ".";
        culture.NumberFormat.NegativeSign = isArabic ? "\u061C-" : "\u2212";
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.AbbreviatedMonthNames = [.. Enumerable.Range(1, 13).Select(month => $"x{month}")];
        return culture;
    }
}
