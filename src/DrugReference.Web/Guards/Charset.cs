using Microsoft.Net.Http.Headers;

namespace DrugReference.Web.Guards;

/// <summary>The letters of a body: UTF-8, said or unsaid. Others are known by name alone: of some the framework makes no encoding, but an exception.</summary>
internal static class Charset
{
    public static bool IsUtf8(HttpRequest request) => request.GetTypedHeaders().ContentType?.Charset is not { Length: > 0 } charset
        || HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
