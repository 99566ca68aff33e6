namespace DrugReference.Web.Guards;

/// <summary>What takes more of the server than reading does.</summary>
internal enum Work
{
    Search,
    Dose,
    Report,
}

/// <summary>Marks what does such work: whatever is sent, and a search that an address asks for.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CostsAttribute(Work work) : Attribute
{
    /// <summary>The work of a request, or null when it only reads.</summary>
    public static Work? Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<CostsAttribute>()?.In(context.Request);

    private Work? In(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || (work == Work.Search && request.Query.ContainsKey("q")) ? work : null;
}
