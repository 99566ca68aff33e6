using System.Diagnostics;

namespace DrugReference.Browser.Tests;

/// <summary>What a printed page says, as pdftotext reads it.</summary>
internal static class Pdf
{
    private const string Reader = "/usr/bin/pdftotext";

    /// <summary>In CI a missing reader is a failure.</summary>
    public static string? ReasonToSkip =>
        File.Exists(Reader) || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"There is no {Reader}; install poppler-utils to read what is printed.";

    /// <summary>The text of each sheet.</summary>
    public static async Task<string[]> SheetsAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(Reader, ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text.TrimEnd('\f').Split('\f');
        }
        finally
        {
            File.Delete(file);
        }
    }
}
