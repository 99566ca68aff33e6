namespace DrugReference.Content.Yaml;

/// <summary>A node of a YAML document, with the place it stands at: line and column from 1, in the whole file.</summary>
internal abstract record YamlNode(int Line, int Column);

/// <summary>Any scalar. Every scalar is a text: what <c>1_8</c> or <c>010</c> means is never YAML's choice.</summary>
internal sealed record YamlScalar(string Value, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>An empty or null scalar (<c>key:</c>, <c>key: ~</c>), unless it was quoted.</summary>
    public bool IsEmpty { get; init; }
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);
