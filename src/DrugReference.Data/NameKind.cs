namespace DrugReference.Data;

/// <summary>What a name that a drug is found by is to the drug.</summary>
public enum NameKind
{
    Generic,
    Brand,
    Other,
    Class,

    /// <summary>A misspelling or an old title: found, never shown.</summary>
    Misspelling,
}
