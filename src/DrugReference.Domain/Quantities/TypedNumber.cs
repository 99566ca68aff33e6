using System.Diagnostics.CodeAnalysis;

namespace DrugReference.Domain.Quantities;

/// <summary>
/// Reads a number that a person typed, or says which slip it looks like. It corrects nothing but outer blanks.
/// </summary>
internal sealed record TypedNumber(QuantityLimits Limits, string UnitInWords, string Example)
{
    /// <summary>The unit that a figure out of range looks like, in words, or null.</summary>
    public Func<decimal, string?> LooksLike { get; init; } = _ => null;

    public bool TryRead(string? text, out decimal value, [NotNullWhen(false)] out string? problem)
    {
        value = 0;
        var typed = text.AsSpan().Trim();
        problem = typed.IsEmpty ? $"Enter the {Limits.Name} in {UnitInWords}." : SlipIn(typed);
        if (problem is null && PlainDecimal.TryParse(typed, out var number))
        {
            problem = Refusal(number);
            value = problem is null ? number : 0;
        }

        return problem is null;
    }

    /// <summary>
    /// Why a text is not a plain number. Its last answer makes sure that only what the grammar takes goes on.
    /// </summary>
    private string? SlipIn(ReadOnlySpan<char> typed)
    {
        if (typed.Length > PlainDecimal.MaxLength)
        {
            return $"That is too long for a {Limits.Name}: enter digits only, such as {Example}.";
        }

        if (typed.Contains(','))
        {
            return $"Use a point, not a comma, such as {Example}.";
        }

        foreach (var character in typed)
        {
            if (char.IsLetter(character))
            {
                return $"Enter digits only, such as {Example}, without letters or a unit.";
            }
        }

        if (typed[0] == '.' || typed[^1] == '.')
        {
            return $"Put a digit on both sides of the point, such as {Example}.";
        }

        return PlainDecimal.TryParse(typed, out _) ? null : LastSlipIn(typed);
    }

    private string LastSlipIn(ReadOnlySpan<char> typed) =>
        PlainDecimal.TryParse(typed.TrimStart('0'), out _)
            ? $"Leave out the zero in front, such as {Example}."
            : $"Enter the digits 0 to 9 with at most one point, such as {Example}.";

    private string? Refusal(decimal number)
    {
        if (number.Scale > Limits.Decimals)
        {
            return Limits.Decimals == 0
                ? $"Enter a whole number, such as {Example}."
                : $"Enter at most {ClinicalFormat.Count(Limits.Decimals, "decimal")}, such as {Example}.";
        }

        if (Limits.Allow(number))
        {
            return null;
        }

        return LooksLike(number) is { } unit
            ? $"{ClinicalFormat.Number(number)} looks like {unit}: enter {UnitInWords}, such as {Example}."
            : $"{ClinicalFormat.Amount(number, Limits.Unit)} is out of range: "
                + $"enter {ClinicalFormat.Number(Limits.Min)} to {ClinicalFormat.Number(Limits.Max)} {UnitInWords}.";
    }
}
