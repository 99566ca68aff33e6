namespace DrugReference.Web.Hosting;

/// <summary>What this site says of itself.</summary>
public sealed class SiteOptions
{
    /// <summary><c>Site:Contact</c>: whom to ask about a dose here, as text; every result shows it.</summary>
    public string? Contact { get; set; }

    /// <summary><c>Site:Address</c>: where readers reach the portal, such as <c>https://drugs.example.org</c>.</summary>
    public string? Address { get; set; }

    /// <summary>What stands before a path of the portal; null when the site does not say where it is.</summary>
    public string? Root => string.IsNullOrEmpty(Address) ? null : Address.TrimEnd('/');

    /// <summary>Whether the address, where there is one, can stand before a path.</summary>
    public bool IsAddressUsable => string.IsNullOrEmpty(Address)
        || (Uri.IsWellFormedUriString(Address, UriKind.Absolute)
            && new Uri(Address) is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
            && Address.AsSpan().IndexOfAny('?', '#') < 0);
}
