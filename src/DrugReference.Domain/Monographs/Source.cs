namespace DrugReference.Domain.Monographs;

/// <summary>A published source that statements cite by its id.</summary>
/// <param name="Id">Id as cited in the text, such as <c>S8</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it was read, or <see langword="null"/> for a source without an address.</param>
public sealed record Source(string Id, string Title, string? Url)
{
    /// <summary>Fragment of the source's place on the drug's page, such as <c>source-s8</c>.</summary>
    public string Anchor => AnchorOf(Id);

    /// <summary>Fragment of the place of the source with this id.</summary>
    /// <param name="id">Id as cited.</param>
    public static string AnchorOf(string id) => "source-" + Slug.From(id);
}
