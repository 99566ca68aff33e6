namespace DrugReference.Domain.Search;

/// <summary>What a name that a drug is found by is to the drug.</summary>
public enum NameKind
{
    /// <summary>Its non-proprietary name.</summary>
    Generic,

    /// <summary>A brand.</summary>
    Brand,

    /// <summary>A development code, an abbreviation, a name in another country.</summary>
    Other,

    /// <summary>Its pharmacological class.</summary>
    Class,

    /// <summary>A misspelling or an old title: found, never shown.</summary>
    Misspelling,

    /// <summary>Another drug that must never be taken for it: known, so that it is never taken for a misspelling.</summary>
    LookAlike,
}
