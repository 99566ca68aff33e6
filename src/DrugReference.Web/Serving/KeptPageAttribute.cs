namespace DrugReference.Web.Serving;

/// <summary>
/// Marks an answer that depends on its address, the formulary and the day alone, so that its bytes can be kept. Parts of the
/// query that change it are named; with one of them it is made anew each time, and anything else in the query changes nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptPageAttribute(params string[] queryKeys) : Attribute
{
    /// <summary>Whether a request asks for the page as it is kept: for no other site, and with no part of the query that matters.</summary>
    public bool Allows(HttpRequest request) =>
        request.Headers.Origin.Count == 0 && (!request.QueryString.HasValue || !queryKeys.Any(request.Query.ContainsKey));
}
