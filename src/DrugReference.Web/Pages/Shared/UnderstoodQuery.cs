using DrugReference.Domain.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace DrugReference.Web.Pages.Shared;

/// <summary>What a reader must be told about how a query was read.</summary>
/// <param name="Address">The page that was asked, with what it was filtered by.</param>
internal sealed record UnderstoodQuery(SearchResults Results, string Address)
{
    /// <summary>The same search with every word taken as typed.</summary>
    public string LiteralAddress =>
        QueryHelpers.AddQueryString(Address, new Dictionary<string, string?> { ["literal"] = "true", ["q"] = Results.Query.Text });

    /// <summary>How much of the search was looked for, when it was not all.</summary>
    public string? Used => Results.Query.Limit switch
    {
        QueryLimit.Characters => $"{SearchQuery.MaxLength} characters",
        QueryLimit.Words => $"{SearchQuery.MaxWords} words",
        QueryLimit.Terms => $"{SearchQuery.MaxTerms} different terms",
        _ => null,
    };
}
