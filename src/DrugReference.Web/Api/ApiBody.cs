using System.Text.Json;
using DrugReference.Web.Guards;

namespace DrugReference.Web.Api;

/// <summary>A body as programs send it: one flat JSON object, whose numbers come as numbers or as texts.</summary>
internal static class ApiBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    /// <summary>The fields as text, or why there are none.</summary>
    public static async Task<(Dictionary<string, string?>? Fields, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType() || !Charset.IsUtf8(request))
        {
            return (null, ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "Send the fields as application/json in UTF-8."));
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, Strict, CancellationToken.None);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(field => IsPlain(field.Value)))
            {
                return (root.EnumerateObject().ToDictionary(field => field.Name, field => Text(field.Value), StringComparer.Ordinal), null);
            }
        }
        catch (IOException exception)
        {
            return (null, ApiProblem.Of(SentBody.Refuse(request, exception), "The body is longer than any form, or it ended too early."));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second: a text that holds half a character. Both are said below.
        }

        return (null, ApiProblem.Of(StatusCodes.Status400BadRequest, "Send one JSON object, each field once, without objects or lists in it."));
    }

    private static bool IsPlain(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    /// <summary>A number as it was written: 1e2 and 70.50 are not made into anything before the grammar sees them.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
