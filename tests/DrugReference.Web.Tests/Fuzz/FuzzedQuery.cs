using System.Globalization;
using System.Text;

namespace DrugReference.Web.Tests.Fuzz;

/// <summary>Queries that nobody would type, the same ones for the same seed.</summary>
internal static class FuzzedQuery
{
    private static readonly string[] Pieces =
    [
        "inotuzumab", "besponsa", "dose", "VOD", "gemtuzumab", "m²", "0.8", "\"", "*", "(", ")", "NEAR", "AND", "OR", "NOT", ":", "-", "+", "^", "{", "}",
        "\0", "\n", "%", "_", "'", ";", "<b>", "é", "ß", "İ", "𝟎", "💊", "\u200b", "\u202e", "\ud800", "x", "inf", "of", "kidney", "\u0301", "१",
    ];

    /// <summary>One of the addresses that answer a query, with its query.</summary>
    public static string Address(Random random, int number) => string.Create(
        CultureInfo.InvariantCulture, $"/{(number % 4 == 0 ? "faqs" : "search")}?literal={number % 7 == 0}&q={Text(random)}");

    /// <summary>Pieces and single characters, as the bytes of UTF-8 or, now and then, as bytes that are none.</summary>
    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(12); count >= 0; count--)
        {
            text.Append(random.Next(3) == 0 ? ((char)random.Next(0x250)).ToString() : Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(2) == 0 ? " " : string.Empty);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(20) == 0 && bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] = 0xFF;
        }

        return string.Concat(bytes.Select(value => $"%{value:X2}"));
    }
}
