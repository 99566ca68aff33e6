using DrugReference.Data.Search;

namespace DrugReference.Web.Pages.Shared;

/// <summary>What a reader must be told about how a query was read.</summary>
/// <param name="Address">The page that was asked.</param>
internal sealed record UnderstoodQuery(SearchResults Results, string Address)
{
    /// <summary>The same search with every word taken as typed.</summary>
    public string LiteralAddress => $"{Address}?literal=true&q={Uri.EscapeDataString(Results.Query.Text)}";
}
