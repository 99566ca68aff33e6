namespace DrugReference.Web.Api.Answers;

/// <summary>What a search result leads to.</summary>
internal enum ResultKind
{
    /// <summary>A drug, found by one of its names.</summary>
    Drug,

    /// <summary>A section of a monograph.</summary>
    Section,

    /// <summary>A question with its answer.</summary>
    Faq,

    /// <summary>A dose calculator.</summary>
    Calculator,
}
