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
        var text = await RunAsync(pdf, Reader, file => ["-raw", "-enc", "UTF-8", file, "-"], output => new StreamReader(output).ReadToEndAsync());
        return text.TrimEnd('\f').Split('\f');
    }

    /// <summary>A picture of the first sheet.</summary>
    public static Task<byte[]> FirstSheetAsync(byte[] pdf) => RunAsync(
        pdf,
        "/usr/bin/pdftoppm",
        file => ["-r", "80", "-png", "-f", "1", "-l", "1", file],
        async output =>
        {
            using var picture = new MemoryStream();
            await output.CopyToAsync(picture);
            return picture.ToArray();
        });

    private static async Task<T> RunAsync<T>(byte[] pdf, string program, Func<string, string[]> arguments, Func<Stream, Task<T>> read)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(program, arguments(file)) { RedirectStandardOutput = true })!;
            var result = await read(process.StandardOutput.BaseStream);
            await process.WaitForExitAsync();
            return result;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
