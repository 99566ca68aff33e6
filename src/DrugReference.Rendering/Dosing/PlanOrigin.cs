using DrugReference.Domain.Monographs;

namespace DrugReference.Rendering.Dosing;

/// <summary>What a result says of where it comes from, beside the plan itself.</summary>
/// <param name="Slug">The drug's name in addresses.</param>
/// <param name="Identity">What is known of the drug.</param>
/// <param name="Digest">The content that was calculated with.</param>
/// <param name="LoadedAt">When that content was loaded.</param>
/// <param name="Now">When the plan was made.</param>
/// <param name="Root">The address of the portal, as a path with a slash at its end.</param>
public sealed record PlanOrigin(
    string Slug, DrugIdentity Identity, string Digest, DateTimeOffset LoadedAt, DateTimeOffset Now, string Root)
{
    /// <summary>Whom to ask about a dose at this site.</summary>
    public string? Contact { get; init; }

    /// <summary>When the copy was made that a browser calculated with; null for the portal itself.</summary>
    public DateTimeOffset? CopiedAt { get; init; }

    /// <summary>The drug's place in the portal.</summary>
    public string DrugAddress => $"{Root}drugs/{Slug}";
}
