namespace DrugReference.Browser.Tests;

/// <summary>The browser of the machine. None is ever downloaded.</summary>
internal static class Chromium
{
    public const string Path = "/usr/bin/chromium";

    /// <summary>In CI a missing browser is a failure, which the launch will report.</summary>
    public static string? ReasonToSkip =>
        File.Exists(Path) || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"There is no Chromium at {Path}; install it to run the browser tests.";

    public static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
}
