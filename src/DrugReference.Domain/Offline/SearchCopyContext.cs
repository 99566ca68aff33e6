using System.Text.Json.Serialization;

namespace DrugReference.Domain.Offline;

/// <summary>Writes copies; they are read token by token, without the serializer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SearchCopy))]
internal sealed partial class SearchCopyContext : JsonSerializerContext;
