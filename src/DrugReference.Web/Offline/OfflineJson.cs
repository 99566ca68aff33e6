using System.Text.Json.Serialization;

namespace DrugReference.Web.Offline;

/// <summary>What the service worker reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OfflineCopy))]
[JsonSerializable(typeof(StillShown))]
internal sealed partial class OfflineJson : JsonSerializerContext;

/// <summary>What copies may still show.</summary>
/// <param name="Drugs">Slugs of the drugs that a copy may hold; one that holds another is withdrawn.</param>
internal sealed record StillShown(IReadOnlyList<string> Drugs);
