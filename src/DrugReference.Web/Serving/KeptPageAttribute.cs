using Microsoft.AspNetCore.Http.Features;

namespace DrugReference.Web.Serving;

/// <summary>
/// Marks an answer that depends on its address, the formulary and the day alone, so that its bytes can be kept. Parts of the
/// query that change it are named; with one of them it is made anew each time, and anything else in the query changes nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptPageAttribute(params string[] queryKeys) : Attribute
{
    /// <summary>Whether a request asks for the page as it is kept: with no part of the query that matters, and nothing else.</summary>
    public bool Allows(HttpRequest request) =>
        (!request.QueryString.HasValue || !queryKeys.Any(request.Query.ContainsKey))
        && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true
        && request.ContentType is null;
}
