namespace DrugReference.Content.Yaml;

/// <summary>How much YAML one document may hold. The parser's cost grows with the square of its depth.</summary>
internal sealed record YamlLimits
{
    public static YamlLimits Default { get; } = new();

    public int MaxCharacters { get; init; } = 256 * 1024;

    public int MaxDepth { get; init; } = 8;

    public int MaxEvents { get; init; } = 20_000;

    public int MaxScalarCharacters { get; init; } = 16 * 1024;
}
