using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DrugReference.Web.Api.Answers;

namespace DrugReference.Web.Api;

/// <summary>The JSON of the interface and of the command: camel case, words for enumerations, every member always there.</summary>
[JsonSerializable(typeof(IReadOnlyList<DrugSummary>))]
[JsonSerializable(typeof(DrugAnswer))]
[JsonSerializable(typeof(SectionAnswer))]
[JsonSerializable(typeof(IReadOnlyList<FaqAnswer>))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(DoseFormAnswer))]
[JsonSerializable(typeof(NotFoundProblem))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Sets options to what the interface promises.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;

        // With ² as itself: an answer is never part of an HTML page.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
