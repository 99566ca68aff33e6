using System.Text.Json.Serialization;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Generated at compile time, so that it also runs where reflection is trimmed away. Strict on the way in.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(DoseRateConverter), typeof(DoseMassConverter), typeof(VolumeConverter), typeof(ConcentrationConverter),
        typeof(CycleNumberConverter),
    ])]
[JsonSerializable(typeof(Regimen))]
internal sealed partial class RegimenJsonContext : JsonSerializerContext;
