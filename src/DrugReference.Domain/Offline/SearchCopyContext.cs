using System.Text.Json.Serialization;

namespace DrugReference.Domain.Offline;

/// <summary>Generated at compile time, so that it also runs where reflection is trimmed away. Strict on the way in.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SearchCopy))]
internal sealed partial class SearchCopyContext : JsonSerializerContext;
