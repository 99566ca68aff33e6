using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DrugReference.Domain;

/// <summary>
/// A JSON object that is read strictly: every member is there once, is of the type that is asked for, and none is left over.
/// Made of the tokens alone: the serializer would be an eighth of what a browser must fetch before it can calculate.
/// </summary>
internal sealed class JsonMap
{
    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);

    /// <summary>Reads a document that is one object.</summary>
    /// <exception cref="JsonException">It is no such JSON, or what was read of it is outside its limits.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, Func<JsonMap, T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var map = reader.Read() ? ValueAt(ref reader) as JsonMap : null;
            return map is not null && !reader.Read() ? map.ReadWith(read) : throw new JsonException("The JSON is no object.");
        }
        catch (Exception exception) when (exception
            is JsonException or ArgumentException or FormatException or OverflowException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public static T Read<T>(string json, Func<JsonMap, T> read) => Read(Encoding.UTF8.GetBytes(json), read);

    public string Text(string name) => Take<string>(name);

    public string? TextOrNull(string name) => TakeOrNull<string>(name);

    public decimal Number(string name) => Take<decimal>(name);

    public decimal? NumberOrNull(string name) => TakeOrNull<object>(name) is { } number ? As<decimal>(name, number) : null;

    public int Whole(string name) => AsWhole(Take<decimal>(name));

    public int? WholeOrNull(string name) => NumberOrNull(name) is { } number ? AsWhole(number) : null;

    public bool Flag(string name) => Take<bool>(name);

    /// <summary>A word of an enumeration, by its name.</summary>
    public T Word<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        return Enum.TryParse<T>(text, out var word) && word.ToString() == text ? word : throw Wrong(name);
    }

    public DateOnly Date(string name) => DateOnly.ParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateTimeOffset Moment(string name) => DateTimeOffset.Parse(Text(name), CultureInfo.InvariantCulture);

    public T Map<T>(string name, Func<JsonMap, T> read) => Take<JsonMap>(name).ReadWith(read);

    public T? MapOrNull<T>(string name, Func<JsonMap, T> read)
        where T : class => TakeOrNull<JsonMap>(name)?.ReadWith(read);

    public IReadOnlyList<T> Maps<T>(string name, Func<JsonMap, T> read) => List(name, item => As<JsonMap>(name, item).ReadWith(read));

    public IReadOnlyList<string> Texts(string name) => List(name, item => As<string>(name, item));

    public IReadOnlyList<IReadOnlyList<string>> TextLists(string name) =>
        List(name, list => As<List<object?>>(name, list).ConvertAll(item => As<string>(name, item)));

    public IReadOnlyList<int> Wholes(string name) => List(name, item => AsWhole(As<decimal>(name, item)));

    private static object? ValueAt(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => MapAt(ref reader),
        JsonTokenType.StartArray => ListAt(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => reader.GetDecimal(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private static JsonMap MapAt(ref Utf8JsonReader reader)
    {
        var map = new JsonMap();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            map._members.Add(name, ValueAt(ref reader));
        }

        return map;
    }

    private static List<object?> ListAt(ref Utf8JsonReader reader)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ValueAt(ref reader));
        }

        return list;
    }

    private static T As<T>(string name, object? value) => value is T wanted ? wanted : throw Wrong(name);

    private static int AsWhole(decimal number) =>
        number == decimal.Truncate(number) ? decimal.ToInt32(number) : throw new JsonException($"{number} is no whole number.");

    private static JsonException Wrong(string name) => new($"The member '{name}' is missing or of another type.");

    private T ReadWith<T>(Func<JsonMap, T> read)
    {
        var value = read(this);
        return _members.Count == 0 ? value : throw new JsonException($"The member '{_members.Keys.First()}' is unknown.");
    }

    private List<T> List<T>(string name, Func<object?, T> read) => Take<List<object?>>(name).ConvertAll(item => read(item));

    private T Take<T>(string name) => _members.Remove(name, out var value) ? As<T>(name, value) : throw Wrong(name);

    private T? TakeOrNull<T>(string name)
        where T : class => _members.Remove(name, out var value) ? value is null ? null : As<T>(name, value) : throw Wrong(name);
}
