using System.Text.Json;
using System.Text.Json.Serialization;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>Writes a quantity; <see cref="RegimenMap"/> reads it and checks its range.</summary>
internal abstract class QuantityConverter<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}

internal sealed class DoseMassConverter()
    : QuantityConverter<DoseMass>((writer, dose) => writer.WriteNumberValue(dose.Milligrams));

internal sealed class VolumeConverter()
    : QuantityConverter<Volume>((writer, volume) => writer.WriteNumberValue(volume.Millilitres));

internal sealed class ConcentrationConverter() : QuantityConverter<Concentration>(
    (writer, concentration) => writer.WriteNumberValue(concentration.MilligramsPerMillilitre));

internal sealed class CycleNumberConverter()
    : QuantityConverter<CycleNumber>((writer, cycle) => writer.WriteNumberValue(cycle.Value));

/// <summary>A dose rate as its text, such as <c>0.8 mg/m²</c>: the number and the unit cannot be parted.</summary>
internal sealed class DoseRateConverter() : QuantityConverter<DoseRate>((writer, rate) => writer.WriteStringValue(string.Create(
    System.Globalization.CultureInfo.InvariantCulture, $"{rate.Figure} {DoseRate.LimitsOf(rate.Per).Unit}")));
