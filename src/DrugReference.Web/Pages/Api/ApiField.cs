namespace DrugReference.Web.Pages.Api;

/// <summary>A parameter of a request, or a member of a shape.</summary>
public sealed record ApiField(string Name, string Type, bool IsRequired, string Description)
{
    /// <summary>The description without the marks that Markdown gives to code.</summary>
    public string About => Description.Replace("`", "", StringComparison.Ordinal);
}
