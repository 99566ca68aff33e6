using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Web.Api.Answers;

/// <summary>A heading of a monograph and the text under it, up to the next heading of any level.</summary>
internal sealed record SectionAnswer
{
    /// <summary>Stable id inside the monograph; the fragment of its address.</summary>
    public required string Id { get; init; }

    /// <summary>What the section, or the top-level section around it, is about.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>Heading as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Titles of the sections around this one, outermost first; may be empty.</summary>
    public required string Path { get; init; }

    /// <summary>Level of the heading, from 2 to 6.</summary>
    public required int Level { get; init; }

    /// <summary>Content as plain text; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>The same as safe HTML, without the heading.</summary>
    public required string Html { get; init; }

    /// <summary>Address of the section on the drug's page.</summary>
    public required string Url { get; init; }

    public static SectionAnswer Of(string slug, Section section) => new()
    {
        Id = section.Id,
        Kind = section.Kind,
        Title = section.Title,
        Path = section.Path,
        Level = section.Level,
        Text = ClinicalFormat.WithPlainSpaces(section.Text),
        Html = section.Html,
        Url = ApiAddress.Of(slug, section.Id),
    };
}
