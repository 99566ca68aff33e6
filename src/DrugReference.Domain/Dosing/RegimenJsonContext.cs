using System.Text.Json.Serialization;
using DrugReference.Domain.Offline;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Writes what <see cref="RegimenMap"/> reads. Generated at compile time, so that it also runs where reflection is trimmed away.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(DoseRateConverter), typeof(DoseMassConverter), typeof(VolumeConverter), typeof(ConcentrationConverter),
        typeof(CycleNumberConverter),
    ])]
[JsonSerializable(typeof(Regimen))]
[JsonSerializable(typeof(DoseCopy))]
internal sealed partial class RegimenJsonContext : JsonSerializerContext;
