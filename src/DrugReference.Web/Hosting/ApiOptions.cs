namespace DrugReference.Web.Hosting;

/// <summary>Who may read the JSON interface from a page of another site.</summary>
public sealed class ApiOptions
{
    /// <summary><c>Api:Origins</c>: origins such as <c>https://ward.example.org</c> with blanks between them; nobody by default.</summary>
    public string Origins { get; set; } = "";

    public IReadOnlyList<string> OriginList => Origins.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each is an origin as browsers send it: scheme, host and port in lower case, nothing else.</summary>
    public bool AreOrigins => OriginList.All(origin =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https" }
        && address.GetLeftPart(UriPartial.Authority) == origin);
}
