using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Cli;

/// <summary>The JSON of the commands: camel case, names for enumerations, one indented object.</summary>
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(DrugReport))]
internal sealed partial class Json : JsonSerializerContext
{
    /// <summary>With ² as itself and no escape: what is printed goes to a file or a pipe, never into HTML.</summary>
    private static readonly Json Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<SectionKind>(JsonNamingPolicy.CamelCase),
        },
    });

    public static string Of(CheckReport report) => JsonSerializer.Serialize(report, Readable.CheckReport);

    public static string Of(DrugReport report) => JsonSerializer.Serialize(report, Readable.DrugReport);
}
