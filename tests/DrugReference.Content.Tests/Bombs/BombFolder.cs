using System.Globalization;

namespace DrugReference.Content.Tests.Bombs;

/// <summary>A content folder with every bomb among good monographs.</summary>
public static class BombFolder
{
    private static readonly string[] Titles = ["Usage", "Dosage", "Side Effects", "Precautions", "Interactions", "Storage"];

    public static string Monograph(string title, string body = "## Usage\n\nPain.\n") => $"---\ntitle: {title}\n---\n{body}";

    public static string Markdown(Bomb bomb) => Monograph("Bomb", bomb.Text);

    public static void WriteAll(string root, int goodDrugs)
    {
        for (var drug = 0; drug < goodDrugs; drug++)
        {
            Write(root, $"good/drug{drug}.md", Good(drug));
        }

        foreach (var bomb in YamlBombs.All)
        {
            Write(root, $"yaml {bomb.Name}/monograph.md", Monograph("Good"));
            Write(root, $"yaml {bomb.Name}/drug.yaml", bomb.Text);
        }

        foreach (var bomb in MarkdownBombs.All)
        {
            Write(root, $"markdown {bomb.Name}.md", Markdown(bomb));
        }
    }

    public static void Write(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Good(int drug)
    {
        var questions = string.Concat(Enumerable.Range(1, 10).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"  - q: What is said about point {number}?\n    a: A plain answer to point {number} of drug {drug}.\n")));
        var sections = string.Concat(Titles.Select(title =>
            $"## {title}\n\n" + string.Concat(Enumerable.Repeat("- A plain line of **text** that says nothing in many words.\n", 30)) + "\n"));
        return $"---\ntitle: Drug{drug}\nfaqs:\n{questions}---\n{sections}";
    }
}
