using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DrugReference.Domain.Quantities;

/// <summary>The number of a treatment cycle, from 1.</summary>
/// <remarks>
/// The limits are those of the type; a regimen has its own maximum. The default holds no number: reading it throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct CycleNumber : IReadable<CycleNumber>
{
    /// <summary>The first cycle.</summary>
    public const int Min = 1;

    /// <summary>The highest number that the type can hold.</summary>
    public const int Max = 99;

    private readonly int _value;

    private CycleNumber(int value) => _value = value;

    /// <summary>The number, 1 to 99.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public int Value =>
        _value != 0 ? _value : throw new InvalidOperationException("This cycle was never given a number.");

    /// <summary>Makes the cycle number.</summary>
    /// <param name="value">The number, 1 to 99.</param>
    /// <returns>The cycle number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 99.</exception>
    public static CycleNumber From(int value) => value is >= Min and <= Max
        ? new(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"A cycle number is {Limits}.");

    /// <inheritdoc/>
    public static bool TryRead(string? text, out CycleNumber value, [NotNullWhen(false)] out string? problem)
    {
        value = default;
        problem = null;
        var typed = text.AsSpan().Trim();
        if (typed.IsEmpty)
        {
            problem = "Enter the number of the cycle.";
        }
        else if (!PlainDecimal.TryParse(typed, out var number) || number.Scale > 0)
        {
            problem = "Enter the cycle as a whole number, such as 2.";
        }
        else if (number is < Min or > Max)
        {
            problem = $"Cycle {ClinicalFormat.Number(number)} is out of range: enter {Limits}.";
        }
        else
        {
            value = new CycleNumber((int)number);
        }

        return problem is null;
    }

    /// <summary>The bare number, such as <c>2</c>.</summary>
    public override string ToString() => _value != 0 ? _value.ToString(CultureInfo.InvariantCulture) : "no cycle";

    private static string Limits => string.Create(CultureInfo.InvariantCulture, $"{Min} to {Max}");
}
