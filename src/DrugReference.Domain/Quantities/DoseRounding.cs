using System.Diagnostics.CodeAnalysis;

namespace DrugReference.Domain.Quantities;

/// <summary>To what a calculated dose is rounded when a site asks for it: a step in mg, or whole vials.</summary>
/// <remarks>The default is whole vials of no size: <see cref="StepOf"/> gives it the vial of the label.</remarks>
public readonly record struct DoseRounding : IReadable<DoseRounding>
{
    /// <summary>What is typed for whole vials.</summary>
    public const string Vial = "vial";

    private static readonly TypedNumber Typed = new(
        new QuantityLimits("rounding step", Min: 0.01m, Max: 100m, Decimals: 2, Unit: "mg"), "milligrams", "0.1");

    private readonly decimal _step;

    private DoseRounding(decimal step) => _step = step;

    /// <summary>Whether the dose is rounded to whole vials.</summary>
    public bool IsWholeVials => _step == 0;

    /// <summary>The step in mg.</summary>
    /// <param name="vial">What one vial holds.</param>
    /// <returns>The step that was asked for, or the content of one vial.</returns>
    public decimal StepOf(DoseMass vial) => IsWholeVials ? vial.Milligrams : _step;

    /// <inheritdoc/>
    public static bool TryRead(string? text, out DoseRounding value, [NotNullWhen(false)] out string? problem)
    {
        value = default;
        problem = null;
        if (!string.Equals(text?.Trim(), Vial, StringComparison.OrdinalIgnoreCase)
            && Typed.TryRead(text, out var step, out problem))
        {
            value = new DoseRounding(step);
        }

        return problem is null;
    }

    /// <summary>In words: <c>whole vials</c>, or the step such as <c>0.1 mg</c>.</summary>
    public override string ToString() => IsWholeVials ? "whole vials" : Typed.Limits.Text(_step);
}
