using System.Text.Encodings.Web;
using System.Text.Json;

namespace DrugReference.Browser.Tests.Hostile;

/// <summary>A content folder in which every place that a file can fill holds every payload.</summary>
internal sealed class HostileContent : IDisposable
{
    /// <summary>Payloads that share a monograph: few pages, and none so long that the loader refuses it.</summary>
    private const int OnOnePage = 25;

    private static readonly JsonSerializerOptions Yaml = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> _slugs = [];

    public HostileContent()
    {
        foreach (var payloads in Payloads.All.Where(payload => !HoldsControl(payload)).Chunk(OnOnePage))
        {
            var slug = $"hostile-{_slugs.Count}";
            Write($"{slug}/monograph.md", Monograph(payloads));
            Write($"{slug}/drug.yaml", Drug(payloads));
            _slugs.Add(slug);
        }

        // A control character can only be smuggled in through YAML, and the file is refused.
        var smuggled = Payloads.All.Where(HoldsControl).Select(payload => $"  - q: {Quoted(payload)}\n    a: {Quoted(payload)}\n");
        Write("smuggled.md", $"---\ntitle: Smuggled\nfaqs:\n{string.Concat(smuggled)}---\n");

        // Names of files are shown where problems are.
        Write("<img src=x onerror=hit()>.md", "---\ntitle: Named\n---\n## <script>hit()</script>\n\n## Usage\n");
        Write("\"><svg onload=hit()>.md", "no front matter");
        Write("keys.md", "---\ntitle: Keys\n\"<img src=x onerror=hit()>\": 1\n\"'><script>hit()</script>\": 2\n---\n");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("drugreference-hostile-").FullName;

    /// <summary>The drugs whose pages hold the payloads.</summary>
    public IReadOnlyList<string> Slugs => _slugs;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Monograph(string[] payloads)
    {
        var all = Quoted(string.Join(' ', payloads));
        var faqs = payloads.Index().Select(one => $"  - q: {Quoted($"{one.Item} {one.Index}?")}\n    a: {Quoted(one.Item)}\n");
        var lines = payloads.Select(payload => payload.ReplaceLineEndings(" ")).ToList();
        return string.Join('\n', (string[])
        [
            "---", $"title: {all}", $"description: {all}", "faqs:", .. faqs, "---", "## Usage", "",
            .. payloads.Select(payload => $"{payload}\n\nWords before {payload} and after.\n"),
            .. lines.Select(line => $"| a | b |\n|---|---|\n| {line} | {line} |\n\n- {line}\n\n**{line}**\n"),
            .. lines.Select(line => $"### {line}\n"),
            "## Alternate Names\n", .. lines.Select(line => $"- **Brand Names:** {line}\n- {line}"),
            "\n## FAQs\n", .. lines.Select(line => $"### Q1: {line} in the body?\n**A:** {line}\n"),
        ]);
    }

    private static string Drug(string[] payloads)
    {
        var all = Quoted(string.Join(' ', payloads));
        return $"""
            name: {all}
            brandNames: [{string.Join(", ", payloads.Select(Quoted))}]
            class: {all}
            atc: {all}
            lookAlikes:
              - name: {all}
                brandNames: [{all}]
                difference: {all}
                sources: [S1]
            notices:
              - title: {all}
                text: {all}
                sources: [S1]
            labels:
              - id: {all}
                name: {all}
                text: {all}
                sources: [S1]
            sources:
              - id: S1
                title: {all}
                url: "https://evil.example/?\"><script>hit()</script>"
            """;
    }

    private static bool HoldsControl(string payload) => payload.Any(character => character is < ' ' and not ('\n' or '\t' or '\v' or '\f'));

    /// <summary>JSON is YAML; only what YAML forbids even so is left out.</summary>
    private static string Quoted(string text) =>
        JsonSerializer.Serialize(text.Replace("\uFEFF", string.Empty, StringComparison.Ordinal), Yaml);

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
