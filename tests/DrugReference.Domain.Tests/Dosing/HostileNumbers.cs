using System.Text;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>Makes texts that look like numbers and are none by the grammar: digits, one point, no zero in front.</summary>
internal static class HostileNumbers
{
    private static readonly string[] Whole =
    [
        "NaN", "Infinity", "-Infinity", "∞", "1e2", "7E1", "0x46", "٧٠", "７０", "७०", "70,5", "7,05", "1,000", "1.000.000", "+70",
        "-70", "70-", "(70)", "70 kg", "70kg", "7 0", "70.", ".7", "07", "070.5", "70..5", "70.5.1", "70\u00A05", "70\u200B", "\uFEFF70",
        "70'", "7_0", "½", "七十", "lxx", "70/1", "70;71", "70\r\n71", "70\0", "null", "undefined", "true", "$70", "70%", "70.555", "0",
        "0.0", "1.99", "651", "999999999999", "9999999999999999999999",
    ];

    private static readonly Rune[] Runes =
        [.. "0123456789.,eE+-_ \t\r\n'\"xXabcINFnaf()%$/;:\0\u00A0\u200B\u2009\u2212\u066B\u066C٧٠７０७०½∞²".EnumerateRunes()];

    public static string Next(Random random)
    {
        while (true)
        {
            var text = random.Next(4) == 0 ? Whole[random.Next(Whole.Length)] : Drawn(random);
            if (!IsPlain(text))
            {
                return text;
            }
        }
    }

    private static string Drawn(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 12); length > 0; length--)
        {
            text.Append(Runes[random.Next(Runes.Length)]);
        }

        return text.ToString();
    }

    /// <summary>A second wording of the grammar: what it takes, within 2 to 650 kg and 2 decimals, is no attack.</summary>
    private static bool IsPlain(string text)
    {
        var parts = text.Trim().Split('.');
        return parts.Length <= 2 && parts.All(part => part.Length > 0 && part.All(character => character is >= '0' and <= '9'))
            && parts[0].Length <= 3 && (parts.Length == 1 || parts[1].Length <= 2)
            && (parts[0] == "0" || parts[0][0] != '0')
            && double.Parse(text.Trim(), System.Globalization.CultureInfo.InvariantCulture) is >= 2 and <= 650;
    }
}
