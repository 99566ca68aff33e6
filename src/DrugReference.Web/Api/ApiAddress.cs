namespace DrugReference.Web.Api;

/// <summary>Addresses of pages, as the answers name them: paths, for only the client knows under which name it asked.</summary>
internal static class ApiAddress
{
    public static string Of(string slug, string? id = null) => $"/drugs/{slug}{(id is null ? "" : $"#{id}")}";
}
