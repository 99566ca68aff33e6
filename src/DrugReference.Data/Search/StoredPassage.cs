using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>A passage and where it stands.</summary>
/// <param name="Passage">As it is ranked.</param>
/// <param name="DrugId">Its drug.</param>
/// <param name="Anchor">Its fragment on the page of the drug.</param>
internal sealed record StoredPassage(Passage Passage, int DrugId, string Anchor)
{
    /// <summary>What it takes in memory.</summary>
    public int Bytes => 400 + (sizeof(char) * (Passage.Title.Length + Passage.Path.Length + Passage.Text.Length + Passage.Drug.Length + Anchor.Length));
}
