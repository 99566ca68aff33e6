using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Reads the fields of a form one by one. What is refused becomes a problem at its field and is answered with null.
/// </summary>
internal sealed class FormReader(IReadOnlyDictionary<string, string?> texts)
{
    private readonly List<FieldProblem> _problems = [];
    private readonly List<string> _conversions = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>How a height or a weight in another unit was converted.</summary>
    public IReadOnlyList<string> Conversions => _conversions;

    public string? Text(string field) =>
        texts.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public void Refuse(string field, string message) => _problems.Add(new FieldProblem(field, message));

    public T? Required<T>(string field)
        where T : struct, IReadable<T>
    {
        if (T.TryRead(Text(field), out var value, out var problem))
        {
            return value;
        }

        Refuse(field, problem);
        return null;
    }

    public T? Optional<T>(string field)
        where T : struct, IReadable<T> => Text(field) is null ? null : Required<T>(field);

    public decimal? Number(string field, QuantityLimits limits, string example)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (new TypedNumber(limits, limits.Unit, example).TryRead(text, out var number, out var problem))
        {
            return number;
        }

        Refuse(field, problem);
        return null;
    }

    public int? Whole(string field, QuantityLimits limits, string example) =>
        Number(field, limits, example) is { } number ? decimal.ToInt32(number) : null;

    /// <summary>One of some words, in either case; yes and no may also be written as JSON writes them.</summary>
    public string? OneOf(string field, IEnumerable<string> words, bool isRequired = false)
    {
        var text = Text(field) switch
        {
            "true" => Entry.Yes,
            "false" => Entry.No,
            var other => other,
        };
        if (text is null && !isRequired)
        {
            return null;
        }

        foreach (var word in words)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        Refuse(field, words.Any() ? $"Choose one of: {string.Join(", ", words)}." : "Leave this empty: the regimen does not ask it.");
        return null;
    }

    public bool Flag(string field) => OneOf(field, [Entry.Yes, Entry.No]) == Entry.Yes;

    /// <summary>A measure in its metric field, or in the unit that was chosen for it: there is no unit by default.</summary>
    public T? Measure<T>(string metric, string field, string unitField, string restField, IReadOnlyList<ImperialReading> units)
        where T : struct, IReadable<T>
    {
        if (!texts.ContainsKey(field) && !texts.ContainsKey(unitField))
        {
            return Required<T>(metric);
        }

        var chosen = OneOf(unitField, units.Select(known => known.Unit), isRequired: true);
        if (units.FirstOrDefault(known => known.Unit == chosen) is not { } unit)
        {
            if (!units[0].IsFigure(Text(field), out var wrong))
            {
                Refuse(metric, wrong);
            }

            return null;
        }

        if (unit.Each == 0 && Text(restField) is not null)
        {
            Refuse(restField, $"Leave this empty: it goes with {units.First(known => known.Each > 0).Unit} alone.");
            return null;
        }

        if (!unit.IsImperial)
        {
            return ReadAs<T>(Text(field), metric);
        }

        if (!unit.TryRead(Text(field), Text(restField), out var figure, out var conversion, out var problem))
        {
            Refuse(metric, problem);
            return null;
        }

        var value = ReadAs<T>(figure, metric);
        _conversions.Add(conversion);
        return value;
    }

    private T? ReadAs<T>(string? text, string field)
        where T : struct, IReadable<T>
    {
        if (T.TryRead(text, out var value, out var problem))
        {
            return value;
        }

        Refuse(field, problem);
        return null;
    }
}
