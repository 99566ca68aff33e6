using DrugReference.Data.Changes;

namespace DrugReference.Web.Feeds;

/// <summary>What happened to a passage, as it ends a sentence.</summary>
internal static class ChangeWord
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => "changed",
    };
}
