using System.Text.Json;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>What a device says of its copy.</summary>
internal sealed record CopyRecord(string Digest, string Content, long KeptAt, long ExpiresAt, string[] Drugs, int Pages, bool HasEngine, string? Gone)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static CopyRecord? Read(string json) => JsonSerializer.Deserialize<CopyRecord>(json, Web);
}
