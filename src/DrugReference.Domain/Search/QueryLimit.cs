namespace DrugReference.Domain.Search;

/// <summary>Why a part of a query was not looked for.</summary>
public enum QueryLimit
{
    /// <summary>All of it was.</summary>
    None,

    /// <summary>There are more than <see cref="SearchQuery.MaxTerms"/> different terms.</summary>
    Terms,

    /// <summary>There are more than <see cref="SearchQuery.MaxWords"/> words.</summary>
    Words,

    /// <summary>There are more than <see cref="SearchQuery.MaxLength"/> characters.</summary>
    Characters,
}
