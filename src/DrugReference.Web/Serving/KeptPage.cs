using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DrugReference.Web.Serving;

/// <summary>The finished bytes of a page in each coding, and what the log calls it.</summary>
internal sealed class KeptPage(Endpoint endpoint, KeptPageAttribute kept, string? contentType, StringValues link, byte[] bytes)
{
    private readonly Coded _plain = Coded.Of(null, bytes);
    private readonly Coded _gzip = Coded.Of("gzip", Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal)));
    private volatile Coded? _brotli;

    public Endpoint Endpoint => endpoint;

    public string? ContentType => contentType;

    public StringValues Link => link;

    /// <summary>Bytes in memory, the coding that is still to come included.</summary>
    public int Size => _plain.Bytes.Length + (2 * _gzip.Bytes.Length);

    public bool Answers(HttpRequest request) => kept.Allows(request);

    public Coded For(string acceptEncoding) =>
        _brotli is { } brotli && Accepts(acceptEncoding, "br") ? brotli : Accepts(acceptEncoding, "gzip") ? _gzip : _plain;

    /// <summary>The smallest coding, which takes longer than anybody should wait for a page.</summary>
    public void AddBrotli() =>
        _brotli ??= Coded.Of("br", Compress(bytes, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));

    /// <summary>Whether a coding is among those that are taken; with a quality of 0 it is not.</summary>
    private static bool Accepts(string header, string coding) =>
        header.Contains(coding, StringComparison.OrdinalIgnoreCase) && (header.Contains(';', StringComparison.Ordinal)
            ? StringWithQualityHeaderValue.TryParseList([header], out var accepted)
                && accepted.Any(each => each.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && each.Quality is not 0)
            : Lists(header, coding));

    /// <summary>The header as all browsers send it, without qualities.</summary>
    private static bool Lists(string header, string coding)
    {
        foreach (var each in header.AsSpan().Split(','))
        {
            if (header.AsSpan(each).Trim().Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }

    /// <summary>The bytes in one coding, with a strong validator of their own.</summary>
    internal sealed record Coded(string? Coding, byte[] Bytes, string ETag)
    {
        private const int ETagBytes = 12;

        public static Coded Of(string? coding, byte[] bytes) =>
            new(coding, bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, ETagBytes))}\"");
    }
}
