using System.IO.Compression;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace DrugReference.Web.Tests.Serving;

/// <summary>The smallest coding, whose encoder gets a window for the page and not the largest there is.</summary>
public sealed class BrotliTests
{
    private static readonly byte[] Text = [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Folder, "docs"), "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1008)]
    [InlineData(1009)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(112_198)]
    public void Page_IsAsSmallAsWithTheLargestWindow(int length)
    {
        var bytes = Text[..length];
        var page = new KeptPage(new Endpoint(null, null, null), new KeptPageAttribute(), "text/html", default, bytes);

        page.AddBrotli();

        var coded = page.For("br");
        Assert.Equal("br", coded.Coding);
        using var decoded = new MemoryStream();
        using (var stream = new BrotliStream(new MemoryStream(coded.Bytes), CompressionMode.Decompress))
        {
            stream.CopyTo(decoded);
        }

        Assert.Equal(bytes, decoded.ToArray());
        Assert.True(coded.Bytes.Length <= 1.002 * Largest(bytes) + 4, $"{coded.Bytes.Length} bytes, {Largest(bytes)} with the largest window");
    }

    private static int Largest(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22));
        return length;
    }
}
