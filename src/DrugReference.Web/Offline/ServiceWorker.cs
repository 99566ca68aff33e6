using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DrugReference.Web.Offline;

/// <summary>The script that keeps a copy of the portal on a device: what to keep, and behind it how.</summary>
internal static class ServiceWorker
{
    /// <summary>Behind one another they are one script: a worker may not be of modules in every browser.</summary>
    private static readonly string[] Parts = ["start", "keep", "record", "server", "show", "events"];

    private static readonly Lazy<string> Text = new(() => string.Join('\n', Parts.Select(Read)));

    /// <summary>Another copy is another script, which browsers notice by themselves.</summary>
    public static string Of(OfflineCopy copy)
    {
        var json = JsonSerializer.Serialize(copy, OfflineJson.Default.OfflineCopy);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json + Text.Value)).AsSpan(0, 8));
        return $"const id = '{id}';\nconst copy = {json};\n{Text.Value}";
    }

    private static string Read(string part)
    {
        using var stream = typeof(ServiceWorker).Assembly.GetManifestResourceStream($"worker.{part}.js")!; // Built in.
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
