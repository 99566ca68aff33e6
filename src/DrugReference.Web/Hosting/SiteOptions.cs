namespace DrugReference.Web.Hosting;

/// <summary>What this site says of itself.</summary>
public sealed class SiteOptions
{
    /// <summary><c>Site:Contact</c>: whom to ask about a dose here, as text; every result shows it.</summary>
    public string? Contact { get; set; }
}
