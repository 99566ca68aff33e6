using DrugReference.Domain.Problems;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Yaml;

/// <summary>
/// A YAML mapping whose keys are asked for one by one. What is missing, of the wrong shape or unknown becomes a problem
/// at its own line and column; the caller gets a usable answer or <see langword="null"/> and never an exception.
/// </summary>
internal sealed record YamlMap(IReadOnlyDictionary<string, (YamlScalar Key, YamlNode Value)> Entries, int Line, int Column)
    : YamlNode(Line, Column)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public bool Has(string key) => Entries.ContainsKey(key);

    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        return Entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsEmpty: true } ? entry.Value : null;
    }

    /// <summary>The text of a key, or null when the key is absent or empty.</summary>
    public string? Text(string key, ProblemSink problems) => Node(key) switch
    {
        null => null,
        YamlScalar scalar => scalar.Value,
        var other => problems.Null<string>(other, "yaml-shape", $"'{key}' must be a text."),
    };

    public string? RequiredText(string key, ProblemSink problems)
    {
        var text = Text(key, problems);
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        problems.Error(this, "yaml-key-missing", $"'{key}' is missing or empty.");
        return null;
    }

    /// <summary>A sentence for a reader: a required text whose figures stay with their units.</summary>
    public string? RequiredProse(string key, ProblemSink problems) =>
        RequiredText(key, problems) is { } text ? FigureText.Glue(text) : null;

    /// <summary>A list of texts; a single text counts as a list of one; an absent key is an empty list.</summary>
    public IReadOnlyList<string> Texts(string key, ProblemSink problems)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar.Value];
            case YamlSequence sequence:
                var texts = new List<string>(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar { IsEmpty: false } text)
                    {
                        texts.Add(text.Value);
                    }
                    else
                    {
                        problems.Error(item, "yaml-shape", $"'{key}' must be a list of texts.");
                    }
                }

                return texts;
            case var other:
                problems.Error(other, "yaml-shape", $"'{key}' must be a list of texts.");
                return [];
        }
    }

    public YamlMap? Map(string key, ProblemSink problems) => Node(key) switch
    {
        null => null,
        YamlMap map => map,
        var other => problems.Null<YamlMap>(other, "yaml-shape", $"'{key}' must be a mapping of keys."),
    };

    /// <summary>A list of mappings; an absent key is an empty list.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, ProblemSink problems)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                var maps = new List<YamlMap>(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    if (item is YamlMap map)
                    {
                        maps.Add(map);
                    }
                    else
                    {
                        problems.Error(item, "yaml-shape", $"Each item of '{key}' must be a mapping of keys.");
                    }
                }

                return maps;
            case var other:
                problems.Error(other, "yaml-shape", $"'{key}' must be a list.");
                return [];
        }
    }

    /// <summary>A plain decimal such as <c>0.8</c>: digits, one point, nothing else.</summary>
    public decimal? Number(string key, ProblemSink problems)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && PlainDecimal.TryParse(scalar.Value, out var number))
        {
            return number;
        }

        problems.Error(node, "number-not-plain", $"'{key}' must be a plain decimal number, such as 0.8 or 21.");
        return null;
    }

    public decimal? RequiredNumber(string key, ProblemSink problems)
    {
        if (Node(key) is null)
        {
            problems.Error(this, "yaml-key-missing", $"'{key}' is missing or empty.");
            return null;
        }

        return Number(key, problems);
    }

    /// <summary>A plain whole number.</summary>
    public int? WholeNumber(string key, ProblemSink problems)
    {
        var number = Number(key, problems);
        if (number is null or (>= 0 and <= int.MaxValue) && decimal.IsInteger(number ?? 0))
        {
            return (int?)number;
        }

        problems.Error(Node(key)!, "number-not-whole", $"'{key}' must be a whole number.");
        return null;
    }

    public int? RequiredWholeNumber(string key, ProblemSink problems)
    {
        if (Node(key) is null)
        {
            problems.Error(this, "yaml-key-missing", $"'{key}' is missing or empty.");
            return null;
        }

        return WholeNumber(key, problems);
    }

    /// <summary><c>true</c> or <c>false</c>, and nothing else that YAML takes for one; absent is false.</summary>
    public bool Flag(string key, ProblemSink problems)
    {
        switch (Node(key))
        {
            case null or YamlScalar { Value: "false" }:
                return false;
            case YamlScalar { Value: "true" }:
                return true;
            case var other:
                problems.Error(other, "yaml-shape", $"'{key}' must be true or false.");
                return false;
        }
    }

    /// <summary>Reports every key that nobody asked for: call it last.</summary>
    public void RefuseUnknownKeys(ProblemSink problems, Severity severity = Severity.Error)
    {
        foreach (var (name, entry) in Entries)
        {
            if (!_asked.Contains(name))
            {
                problems.Add(entry.Key, severity, "yaml-key-unknown", $"'{name}' is not a key that is known here.");
            }
        }
    }
}
