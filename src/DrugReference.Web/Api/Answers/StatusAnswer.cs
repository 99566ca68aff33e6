using DrugReference.Data;
using DrugReference.Domain.Problems;
using DrugReference.Web.Formularies;

namespace DrugReference.Web.Api.Answers;

/// <summary>What is loaded, and what is wrong with it.</summary>
internal sealed record StatusAnswer
{
    /// <summary>SHA-256 of the content that serves.</summary>
    public required string Digest { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>Whether it is kept in memory, because no file can be written.</summary>
    public required bool InMemory { get; init; }

    /// <summary>How much of what it holds.</summary>
    public required FormularyCounts Counts { get; init; }

    /// <summary>The first 1,000 problems of the content files, the worst before the others; counts has how many there are.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Why newer content is not served; null when it is.</summary>
    public required ContentRefusal? Refusal { get; init; }

    public static StatusAnswer Of(Formulary formulary, IReadOnlyList<Problem> problems, ContentRefusal? refusal) => new()
    {
        Digest = formulary.Digest,
        LoadedAt = formulary.LoadedAt,
        InMemory = formulary.Path is null,
        Counts = formulary.Counts,
        Problems = problems,
        Refusal = refusal,
    };
}
