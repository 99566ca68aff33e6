using DrugReference.Domain.Dosing;
using DrugReference.Domain.Monographs;

namespace DrugReference.Data.Rows;

internal sealed class DrugRow
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    /// <summary>The name folded for sorting; its first character is the letter of the A to Z.</summary>
    public required string SortKey { get; set; }

    public required string Title { get; set; }

    public string? Description { get; set; }

    public bool IsBanned { get; set; }

    public DateTimeOffset? LastModified { get; set; }

    public string? DrugClass { get; set; }

    public bool HasRegimen { get; set; }

    /// <summary>Whether something in the drug's files could not be used, so that the page must say so.</summary>
    public bool IsIncomplete { get; set; }

    public required string File { get; set; }

    public required DrugIdentity Identity { get; set; }

    public Regimen? Regimen { get; set; }

    public List<PassageRow> Passages { get; } = [];
}
