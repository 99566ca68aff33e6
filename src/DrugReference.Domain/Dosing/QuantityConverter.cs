using System.Text.Json;
using System.Text.Json.Serialization;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>A quantity as the bare number of its unit; the range is checked on the way back.</summary>
internal abstract class QuantityConverter<T>(Func<decimal, T> from, Func<T, decimal> figure) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        from(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(figure(value));
}

internal sealed class DoseMassConverter()
    : QuantityConverter<DoseMass>(DoseMass.FromMilligrams, dose => dose.Milligrams);

internal sealed class VolumeConverter()
    : QuantityConverter<Volume>(Volume.FromMillilitres, volume => volume.Millilitres);

internal sealed class ConcentrationConverter() : QuantityConverter<Concentration>(
    Concentration.FromMilligramsPerMillilitre, concentration => concentration.MilligramsPerMillilitre);

internal sealed class CycleNumberConverter()
    : QuantityConverter<CycleNumber>(number => CycleNumber.From(decimal.ToInt32(number)), cycle => cycle.Value);

/// <summary>A dose rate as its text, such as <c>0.8 mg/m²</c>: the number and the unit cannot be parted.</summary>
internal sealed class DoseRateConverter : JsonConverter<DoseRate>
{
    public override DoseRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? string.Empty;
        foreach (var per in Enum.GetValues<DosePer>())
        {
            var unit = " " + DoseRate.LimitsOf(per).Unit;
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && PlainDecimal.TryParse(text.AsSpan(0, text.Length - unit.Length), out var figure))
            {
                return DoseRate.Of(figure, per);
            }
        }

        throw new JsonException($"'{text}' is no dose.");
    }

    public override void Write(Utf8JsonWriter writer, DoseRate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{value.Figure} {DoseRate.LimitsOf(value.Per).Unit}"));
}
