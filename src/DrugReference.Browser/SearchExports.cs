using System.Runtime.InteropServices.JavaScript;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Search;
using DrugReference.Rendering.Search;

namespace DrugReference.Browser;

/// <summary>The search of the texts that a device keeps.</summary>
internal static partial class Engine
{
    private static OfflineSearch? _search;

    /// <summary>Takes the copy that is searched, in the place of another one.</summary>
    [JSExport]
    internal static void LoadSearch(string digest, byte[] json)
    {
        _search = null;
        _search = new OfflineSearch(SearchCopyJson.Read(json, digest));
    }

    /// <summary>What is found, as the page of the search shows it.</summary>
    /// <param name="root">The address of the portal, as a path with a slash at its end.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="isLiteral">Whether every word is taken as it was typed.</param>
    /// <param name="copiedAt">When the copy was made, in milliseconds since 1970.</param>
    [JSExport]
    internal static string Search(string root, string text, bool isLiteral, double copiedAt) => FoundResults
        .OfAll(_search!.Find(new SearchRequest(text) { IsLiteral = isLiteral }), new SearchPlace(root, Moment(copiedAt))).ToString();

    /// <summary>The questions that are found, as their page shows them; nothing where nothing was asked.</summary>
    /// <param name="root">The address of the portal, as a path with a slash at its end.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="isLiteral">Whether every word is taken as it was typed.</param>
    /// <param name="drug">Slug of the drug that was chosen, or nothing.</param>
    /// <param name="topic">The section that was chosen, or nothing.</param>
    /// <param name="copiedAt">When the copy was made, in milliseconds since 1970.</param>
    [JSExport]
    internal static string SearchQuestions(string root, string text, bool isLiteral, string drug, string topic, double copiedAt)
    {
        var asked = new QuestionSearch(text, isLiteral, drug, topic);
        return _search!.Find(asked) is { } found
            ? FoundResults.OfQuestions(asked, found, new SearchPlace(root, Moment(copiedAt))).ToString()
            : string.Empty;
    }

    /// <summary>The first hits for what has been typed so far, as the JSON of the portal.</summary>
    [JSExport]
    internal static string Suggest(string text) => SuggestionJson.Write(_search!.Find(SearchRequest.WhileTyping(text)));
}
