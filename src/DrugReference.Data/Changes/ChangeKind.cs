namespace DrugReference.Data.Changes;

/// <summary>What happened to a part of a drug.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}
