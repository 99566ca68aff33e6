using System.Text.Json;

namespace DrugReference.Web.Logging;

/// <summary>All that is ever told of a request, to the log and to whoever measures.</summary>
/// <param name="Method">One of the methods that there are, or <c>(other)</c>.</param>
/// <param name="Route">The pattern of its address.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Digest">That of the content that served, or nothing.</param>
/// <param name="Id">See <see cref="RequestId"/>.</param>
internal readonly record struct AnsweredRequest(string Method, JsonEncodedText Route, int Status, TimeSpan Elapsed, string Digest, long Id)
{
    /// <summary>Digits that tell one content from another.</summary>
    private const int DigestDigits = 12;

    /// <summary>The beginning of the digest, as pages show it.</summary>
    public ReadOnlySpan<char> ShortDigest => Digest.AsSpan(0, Math.Min(Digest.Length, DigestDigits));
}
