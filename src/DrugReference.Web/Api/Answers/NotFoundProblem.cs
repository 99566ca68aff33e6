namespace DrugReference.Web.Api.Answers;

/// <summary>Problem details (RFC 9457) of what is not there.</summary>
internal sealed record NotFoundProblem
{
    /// <summary>Says what 404 means.</summary>
    public string Type { get; } = "https://tools.ietf.org/html/rfc9110#section-15.5.5";

    /// <summary>The same in words.</summary>
    public string Title { get; } = "Not Found";

    /// <summary>404.</summary>
    public int Status { get; } = StatusCodes.Status404NotFound;

    /// <summary>What is not there.</summary>
    public required string Detail { get; init; }

    /// <summary>What may have been meant; never given in its place.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }
}

/// <summary>What may have been meant.</summary>
/// <param name="Id">Slug of a drug, or id of a section.</param>
/// <param name="Name">Its name or title.</param>
/// <param name="Reason">Why it is named here.</param>
/// <param name="Url">Address of its page.</param>
internal sealed record Suggestion(string Id, string Name, string Reason, string Url);
