using System.IO.Compression;
using System.Numerics;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DrugReference.Web.Serving;

/// <summary>
/// The finished bytes of a page in each coding, and what the log calls it. Uncompressed, as no browser asks for it, it would take most of
/// the memory: whoever does gets it unpacked.
/// </summary>
internal sealed class KeptPage(Endpoint endpoint, KeptPageAttribute kept, string? contentType, StringValues link, byte[] bytes)
{
    private readonly string _plainTag = Coded.TagOf(bytes);
    private readonly Coded _gzip = Coded.Of("gzip", Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal)));
    private volatile Coded? _brotli;

    public Endpoint Endpoint => endpoint;

    public string? ContentType => contentType;

    public StringValues Link => link;

    /// <summary>Bytes in memory, the coding that is still to come included.</summary>
    public int Size => 2 * _gzip.Bytes.Length;

    public bool Answers(HttpRequest request) => kept.Allows(request);

    public Coded For(string acceptEncoding) =>
        _brotli is { } brotli && Accepts(acceptEncoding, "br") ? brotli : Accepts(acceptEncoding, "gzip") ? _gzip : new(null, Unpacked(), _plainTag);

    /// <summary>The smallest coding, which takes longer than anybody should wait for a page.</summary>
    public void AddBrotli() => _brotli ??= Coded.Of("br", CompressMost(Unpacked()));

    private byte[] Unpacked()
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(new MemoryStream(_gzip.Bytes), CompressionMode.Decompress))
        {
            stream.CopyTo(bytes);
        }

        return bytes.ToArray();
    }

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

    /// <summary>A window just larger than the page finds all that the largest one would, with megabytes less of memory.</summary>
    private static byte[] CompressMost(byte[] bytes)
    {
        const int Quality = 11, SmallestWindow = 10, LargestWindow = 22;
        var window = Math.Clamp(BitOperations.Log2((uint)bytes.Length) + 2, SmallestWindow, LargestWindow);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var length, Quality, window)
            ? compressed[..length]
            : throw new InvalidOperationException("The longest that a page can become was too short for it.");
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
            new(coding, bytes, TagOf(bytes));

        public static string TagOf(byte[] bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, ETagBytes))}\"";
    }
}
