namespace DrugReference.Domain.Search;

/// <summary>What words of a query are.</summary>
internal enum QueryRole
{
    /// <summary>Not looked for.</summary>
    Plain,

    /// <summary>A drug of the formulary.</summary>
    Held,

    /// <summary>A drug that the formulary does not hold.</summary>
    Other,

    /// <summary>What is asked; perhaps the beginning or a word of a name too.</summary>
    Topic,
}
