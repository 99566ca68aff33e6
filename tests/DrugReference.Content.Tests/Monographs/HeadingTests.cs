using DrugReference.Domain;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Tests.Monographs;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("## Contraindications :", "Contraindications", "", SectionKind.Contraindications)]
    [InlineData("## **USAGE**", "Usage", "", SectionKind.Usage)]
    [InlineData("## **Popular Combinations:** Often with another.", "Popular Combinations", "Often with another.", SectionKind.Combinations)]
    [InlineData("## **Popular Combinations** Often with another", "Popular Combinations", "Often with another", SectionKind.Combinations)]
    [InlineData("## Popular Combinations Not applicable.", "Popular Combinations", "Not applicable.", SectionKind.Combinations)]
    [InlineData("## **Precautions (See above for more)**", "Precautions", "(See above for more)", SectionKind.Precautions)]
    [InlineData("## Precautions (See above)", "Precautions", "(See above)", SectionKind.Precautions)]
    [InlineData("## **Dosage (Animals):**", "Dosage (Animals)", "", SectionKind.Dosage)]
    [InlineData("## Dosage Adjustments", "Dosage Adjustments", "", SectionKind.Other)]
    [InlineData("## Usage in Pregnancy", "Usage in Pregnancy", "", SectionKind.Other)]
    [InlineData("## Dosages", "Dosages", "", SectionKind.Other)]
    [InlineData("## Storage:", "Storage", "", SectionKind.Other)]
    [InlineData("## **Long-Term:** May <sub>harm</sub> *often*.", "Long-Term", "May harm often.", SectionKind.Other)]
    [InlineData("## H<sub>1</sub> blockers", "H1 blockers", "", SectionKind.Other)]
    public void Read_PartsTitleAndText(string line, string title, string text, SectionKind kind)
    {
        var section = Assert.Single(MonographText.OfBody(line + "\n").Sections);

        Assert.Equal((title, text, kind), (section.Title, section.Text, section.Kind));
    }

    [Theory]
    [InlineData("Inotuzumab Ozogamicin", "inotuzumab-ozogamicin")]
    [InlineData("  A__b -- C+d  ", "a-b-c-d")]
    [InlineData("Crohn's", "crohns")]
    [InlineData("β-blocker", "blocker")]
    [InlineData("Piñata crème", "pinata-creme")]
    [InlineData("💊", "")]
    [InlineData("\ud83d", "")]
    public void Slug_HoldsLettersDigitsAndSingleHyphens(string text, string expected)
    {
        Assert.Equal(expected, Slug.From(text));
    }
}
