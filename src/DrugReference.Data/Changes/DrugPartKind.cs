namespace DrugReference.Data.Changes;

/// <summary>What of a drug a change is about.</summary>
public enum DrugPartKind
{
    /// <summary>The drug as a whole.</summary>
    Drug,
    Names,
    Description,

    /// <summary>What stands at the top of the page: banned, high alert, notices, look-alikes.</summary>
    Notices,
    Review,

    /// <summary>Labels and sources.</summary>
    Sources,

    /// <summary>The dosing rules of the calculator.</summary>
    Regimen,
    Section,
    Question,
}
