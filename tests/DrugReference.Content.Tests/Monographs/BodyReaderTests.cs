using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Tests.Monographs;

/// <summary>How bodies are cut into sections.</summary>
public sealed class BodyReaderTests
{
    [Theory]
    [InlineData("Intro.\n\n## Usage\n\nText.\n", "2 Overview: Intro. | 2 Usage: Text.")]
    [InlineData("# Testamab\n\n## Usage\n\nText.\n", "2 Testamab:  | 2 Usage: Text.")]
    [InlineData("## Usage\n\nText.\n\n# More\n\nRest.\n", "2 Usage: Text. | 2 More: Rest.")]
    [InlineData("## A\n\n#### B\n\nb\n\n#### C\n\nc\n\n### D\n\nd\n", "2 A:  | 3 B: b | 3 C: c | 3 D: d")]
    [InlineData("### A\n\na\n\n### B\n\nb\n", "2 A: a | 2 B: b")]
    [InlineData("## A\n\n### B\n\n###### C\n\nc\n\n## D\n\nd\n", "2 A:  | 3 B:  | 4 C: c | 2 D: d")]
    [InlineData("##\n\n## A\n\na\n", "2 A: a")]
    [InlineData("Title\n---\n\ntext\n", "2 Overview: Title ---\ntext")]
    [InlineData("## A\n\n        - 0.8 mg\n", "2 A: 0.8 mg")]
    [InlineData("## A\n\nDoses:\n    - 0.8 mg\n    - 0.5 mg\n        - slowly\n\nEnd\n", "2 A: Doses:\n0.8 mg\n0.5 mg\nslowly\nEnd")]
    [InlineData("## A\n\n[Note]: hepatotoxic\n", "2 A: [Note]: hepatotoxic")]
    [InlineData("## A\n\n```mg daily\n5\n```\n", "2 A: mg daily 5")]
    [InlineData("## A\n\n> 12 years: 5 mL\n\n- >65 years: 2 mL\n", "2 A: > 12 years: 5 mL\n>65 years: 2 mL")]
    [InlineData("## Usage\n\n### FAQs\n\n#### Red?\n\nYes.\n", "2 Usage:  | 3 FAQs:  | 4 Red?: Yes.")]
    public void Read_LosesNothing(string body, string expected)
    {
        var sections = MonographText.OfBody(body).Sections;

        var shown = string.Join(" | ", sections.Select(part => $"{part.Level} {part.Title}: {part.Text}"));
        Assert.Equal(expected, shown.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Read_ShowsAParagraphTypedAsAHeadingAsText()
    {
        var paragraph = "This drug " + string.Concat(Enumerable.Repeat("is given often ", 10)) + "and **well**.";

        var section = Assert.Single(MonographText.OfBody($"## Usage\n\nText.\n\n## {paragraph}\n\nMore.\n").Sections);

        Assert.Equal($"Text.\n{paragraph.Replace("**", "", StringComparison.Ordinal)}\nMore.", section.Text);
        Assert.Contains("<strong>well</strong>", section.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GivesPathsAndKinds()
    {
        var sections = MonographText.OfBody("## Dosage\n\n### Standard\n\n#### Adults:\n\nText.\n\n## Other things\n\nText.\n").Sections;

        Assert.Equal(["", "Dosage", "Dosage › Standard", ""], sections.Select(part => part.Path));
        Assert.Equal(
            [SectionKind.Dosage, SectionKind.Dosage, SectionKind.Dosage, SectionKind.Other], sections.Select(part => part.Kind));
        Assert.Equal(["dosage", "standard", "adults", "other-things"], sections.Select(part => part.Id));
    }

    [Fact]
    public void Read_NumbersEqualIds()
    {
        var body = "## FAQ red\n\na\n\n## More-2\n\nb\n\n## More\n\nc\n\n## More\n\nd\n\n## FAQs\n\n### Red?\n\ne\n";

        var monograph = MonographText.OfBody(body);

        Assert.Equal(["faq-red", "more-2", "more", "more-3"], monograph.Sections.Select(part => part.Id));
        Assert.Equal("faq-red-2", Assert.Single(monograph.Faqs).Id);
    }
}
