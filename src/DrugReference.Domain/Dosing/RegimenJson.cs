using System.Text.Json;

namespace DrugReference.Domain.Dosing;

/// <summary>A regimen as JSON: each quantity is the bare number of its unit.</summary>
public static class RegimenJson
{
    /// <summary>Writes a regimen.</summary>
    /// <param name="regimen">The regimen.</param>
    /// <returns>The JSON, on one line.</returns>
    public static string Serialize(Regimen regimen) =>
        JsonSerializer.Serialize(regimen, RegimenJsonContext.Default.Regimen);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>An equal regimen.</returns>
    /// <exception cref="JsonException">
    /// A member is missing, unknown or of another type, or a figure is outside its quantity's limits.
    /// </exception>
    public static Regimen Deserialize(string json) => JsonMap.Read(json, RegimenMap.Regimen);
}
