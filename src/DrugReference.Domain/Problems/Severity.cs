namespace DrugReference.Domain.Problems;

/// <summary>How much a problem in a content file matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the content is shown as written.</summary>
    Note,

    /// <summary>Something was repaired, left out or looks wrong; the file is loaded.</summary>
    Warning,

    /// <summary>The file, or the named part of it, cannot be used and is left out.</summary>
    Error,
}
