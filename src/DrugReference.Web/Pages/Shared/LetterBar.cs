using DrugReference.Data;
using DrugReference.Rendering;
using DrugReference.Web.Pages.Drugs;

namespace DrugReference.Web.Pages.Shared;

/// <summary>The letters of the A to Z, as links to what begins with each.</summary>
/// <param name="OnOnePage">Whether all drugs stand on one page, where the letters lead.</param>
internal sealed record LetterBar(IReadOnlySet<char> Letters, bool OnOnePage, char? Current)
{
    /// <summary>Every letter has its place; what begins with none comes last, where there is such a drug.</summary>
    public IEnumerable<char> Places => Letters.Contains(Display.NoLetter) ? Alphabet.Append(Display.NoLetter) : Alphabet;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static LetterBar Of(IReadOnlyList<DrugListing> drugs, char? current = null) =>
        new(drugs.Select(drug => drug.Letter).ToHashSet(), drugs.Count <= DrugsPage.MostOnOnePage, current);

    public string LinkTo(char letter) => OnOnePage ? $"/drugs#{Display.LetterId(letter)}" : AddressOf(letter);

    /// <summary>The page of one letter.</summary>
    public static string AddressOf(char letter) => $"/a-to-z/{Display.LetterId(letter)["letter-".Length..]}";
}
