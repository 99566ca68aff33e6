namespace DrugReference.Domain.Search;

/// <summary>What can be found.</summary>
[Flags]
public enum HitKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A monograph.</summary>
    Drug = 1,

    /// <summary>A section of one.</summary>
    Section = 2,

    /// <summary>A question with its answer.</summary>
    Faq = 4,

    /// <summary>The dose calculator of a drug.</summary>
    Calculator = 8,

    /// <summary>Sections and questions.</summary>
    Passage = Section | Faq,

    /// <summary>All of these.</summary>
    All = Drug | Passage | Calculator,
}
