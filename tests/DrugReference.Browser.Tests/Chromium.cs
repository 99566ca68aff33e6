namespace DrugReference.Browser.Tests;

/// <summary>The browser of the machine. None is ever downloaded.</summary>
internal static class Chromium
{
    public const string Path = "/usr/bin/chromium";

    private const string Fonts = "/usr/share/fonts";

    /// <summary>What lines and sheets hold depends on the letters, which are those of the machine.</summary>
    private const string Font = "NotoSans-Regular.ttf";

    /// <summary>In CI a missing browser is a failure, which the launch will report.</summary>
    public static string? ReasonToSkip { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" ? null
        : !File.Exists(Path) ? $"There is no Chromium at {Path}; install it to run the browser tests."
        : !HasFont() ? $"There is no {Font} in {Fonts}; install it (fonts-noto-core) to run the browser tests."
        : null;

    public static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private static bool HasFont() => Directory.Exists(Fonts) && Directory.EnumerateFiles(Fonts, Font, SearchOption.AllDirectories).Any();
}
