using DrugReference.Content.Monographs;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Tests.Monographs;

/// <summary>Names and class as the text gives them, in the shapes of real monographs.</summary>
public sealed class NameReaderTests
{
    [Theory]
    [InlineData("- **Brand Names:** Testivo®, Testara™ (India)", "Testivo, Testara")]
    [InlineData("**Brand Name:** Testivo", "Testivo")]
    [InlineData("Brand Names: Testivo, Testara XR, and various generics", "Testivo, Testara XR")]
    [InlineData("- Brand: Testivo, Testara (international)", "Testivo, Testara")]
    [InlineData("- **Brand names:**\n    - Testivo® (auto-injector)\n    - Testara Gel\n- Testamine", "Testivo, Testara Gel")]
    [InlineData("**Brand Names:**\n\n* Testivo\n* Testara", "Testivo, Testara")]
    [InlineData("### Brand Names\n\n* Testivo\n* Testara", "Testivo, Testara")]
    [InlineData("Several brand names exist, including:\n\n* Testivo-25\n* Testara", "Testivo-25, Testara")]
    [InlineData("- **Testivo** (Brand name)\n- Testara (a brand name)", "Testivo, Testara")]
    [InlineData("Testamab is also known by its brand name, Testivo®. There is no other.", "Testivo")]
    [InlineData("It is marketed under various brand names such as Testivo, Testara, and others.", "Testivo, Testara")]
    [InlineData("Brand names for testamab include **Testivo**.", "Testivo")]
    [InlineData("- **Brand Names:** Testivo, testivo", "Testivo")]
    [InlineData("- **Brand Names:** Testivo (Great Makers Ltd.). Others may exist, such as Nonsense.", "Testivo")]
    public void Read_TakesBrandNames(string text, string expected)
    {
        Assert.Equal(expected, string.Join(", ", Of("## Alternate Names\n\n" + text).BrandNames));
    }

    [Theory]
    [InlineData("- **Brand Names:** Several brand names exist for combinations of two (e.g., Duo for one of them).")]
    [InlineData("- **Brand Names:** Not available. Many generics exist.")]
    [InlineData("- **Brand Names:** Some popular brand names for mabicillin include Mabivo, Mabara.")]
    [InlineData("- **Brand Names:** Mabivo® (in combination with mabicillin), Mabara (mabicillin only)")]
    [InlineData("- **Brand Names:** Mabivo for mabicillin")]
    [InlineData("The individual components have brand names such as Mabivo and Mabara.")]
    [InlineData("There is no brand name. Mabivo is another drug.")]
    [InlineData("Brand names vary depending on the region.")]
    [InlineData("### Mabicillin\n\n- Mabivo\n\nBrand name: Mabara")]
    [InlineData("- **Brand Names:** Testamab")]
    [InlineData("- **Brand Names:** <script>alert(1)</script>, [A](http://example.org), A | B, 5% w/w")]
    public void Read_TakesNothingInDoubt(string text)
    {
        Assert.Empty(Of("## Alternate Names\n\n" + text).BrandNames);
    }

    [Theory]
    [InlineData("- Testamine\n- Vitamin T<sub>1</sub>\n- Called so by some people only.", "Testamine, Vitamin T1")]
    [InlineData("- **International Nonproprietary Name (INN):** Testamab\n- **Other Names:** Testamine, TST-001", "Testamine, TST-001")]
    [InlineData("- **Generic Name:** Testamab hydrochloride.", "Testamab hydrochloride")]
    [InlineData("- No internationally recognized names exist.", "")]
    [InlineData("- Testamine, or so", "")]
    public void Read_TakesOtherNames(string text, string expected)
    {
        Assert.Equal(expected, string.Join(", ", Of("## Alternate Names\n\n" + text).OtherNames));
    }

    [Theory]
    [InlineData("**Pharmacological Classification:** Antibiotic (beta-lactam).", "Antibiotic (beta-lactam)")]
    [InlineData("Text.\n\n- **Pharmacological classification:** Vaccine", "Vaccine")]
    [InlineData("- **Drug Class:** Antibody", "Antibody")]
    [InlineData("- **Pharmacological Classification:** This combination falls under two classifications.", null)]
    [InlineData("- **Pharmacological Classification:**\n  - One\n  - Two", null)]
    [InlineData("- **Pharmacological Classification:** It is an antibody. It belongs to the mabs.", null)]
    [InlineData("It is classified as an antibody.", null)]
    public void Read_TakesTheClass(string text, string? expected)
    {
        Assert.Equal(expected, Of("## Usage\n\n" + text).DrugClass);
    }

    [Theory]
    [InlineData("## Other\n\n- **Brand Names:** Testivo")]
    [InlineData("## Dosage\n\n**Pharmacological Classification:** Antibody")]
    public void Read_LooksInTheRightSectionsAlone(string body)
    {
        var identity = Of(body);

        Assert.Empty(identity.BrandNames);
        Assert.Null(identity.DrugClass);
    }

    [Fact]
    public void Complete_KeepsWhatTheFileOfTheDrugSays()
    {
        var derived = new DerivedNames(["Testivo", "Testara"], ["Testamine", "Tstamab", "Testara"], "Antibody");
        var identity = new DrugIdentity { Name = "testamab", BrandNames = ["Ownivo"], Misspellings = ["Tstamab"], DrugClass = "Own" };

        var complete = derived.Complete(identity, "Testamab");

        Assert.Equal(["Ownivo"], complete.BrandNames);
        Assert.Equal(["Testamine"], complete.OtherNames);
        Assert.Equal("Own", complete.DrugClass);
    }

    [Theory]
    [InlineData("(")]
    [InlineData(",")]
    [InlineData("A, ")]
    [InlineData("A (B) ")]
    [InlineData("brand names ")]
    [InlineData("and A ")]
    public void Read_BearsAnyRepetition(string piece)
    {
        var repeated = string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length));

        var identity = Of($"## Alternate Names\n\n- **Brand Names:** {repeated}\n\nSold under brand names such as {repeated[..500]}");

        Assert.True(identity.BrandNames.Count <= 1);
    }

    private static DrugIdentity Of(string body)
    {
        var problems = new ProblemSink("testamab.md");
        var read = MonographReader.Read(
            MonographText.With(body + "\n"), "testamab", "testamab.md", [], ContentLimits.Default, problems)!;
        return read.Names.Complete(new DrugIdentity { Name = read.Monograph.Title }, read.Monograph.Title);
    }
}
