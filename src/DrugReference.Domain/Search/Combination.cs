namespace DrugReference.Domain.Search;

/// <summary>Names of several drugs in one product.</summary>
internal static class Combination
{
    private static readonly string[] Signs = ["+", "/", "&", " and ", " with "];

    public static bool Is(string name) => Array.Exists(Signs, sign => name.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
