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

internal sealed class BodyHeightConverter()
    : QuantityConverter<BodyHeight>(BodyHeight.FromCentimetres, height => height.Centimetres);

internal sealed class BodyWeightConverter()
    : QuantityConverter<BodyWeight>(BodyWeight.FromKilograms, weight => weight.Kilograms);

internal sealed class AreaDoseConverter()
    : QuantityConverter<AreaDose>(AreaDose.FromMilligramsPerSquareMetre, dose => dose.MilligramsPerSquareMetre);

internal sealed class DoseMassConverter()
    : QuantityConverter<DoseMass>(DoseMass.FromMilligrams, dose => dose.Milligrams);

internal sealed class ConcentrationConverter() : QuantityConverter<Concentration>(
    Concentration.FromMilligramsPerMillilitre, concentration => concentration.MilligramsPerMillilitre);

internal sealed class CycleNumberConverter()
    : QuantityConverter<CycleNumber>(number => CycleNumber.From(decimal.ToInt32(number)), cycle => cycle.Value);
