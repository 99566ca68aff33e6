using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DrugReference.Web.Offline;

/// <summary>The script that keeps a copy of the portal on a device: what to keep, and behind it how.</summary>
internal static class ServiceWorker
{
    private static readonly Lazy<string> Text = new(() =>
    {
        using var stream = typeof(ServiceWorker).Assembly.GetManifestResourceStream("worker.js")!; // Built in.
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>Another copy is another script, which browsers notice by themselves.</summary>
    public static string Of(OfflineCopy copy)
    {
        var json = JsonSerializer.Serialize(copy, OfflineJson.Default.OfflineCopy);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json + Text.Value)).AsSpan(0, 8));
        return $"const id = '{id}';\nconst copy = {json};\n{Text.Value}";
    }
}
