using DrugReference.Data;
using DrugReference.Domain.Search;
using DrugReference.Web.Api.Answers;

namespace DrugReference.Web.Api;

/// <summary>A search as programs ask for it, in an address or on a command line.</summary>
internal sealed record ApiSearch(IReadOnlySet<ResultKind> Kinds, int Limit)
{
    public const int MostResults = 50;
    public const int UsualResults = 20;
    public const string KindsRefusal = "Enter some of drug, section, faq, calculator, with commas between them.";

    public static IReadOnlySet<ResultKind> AllKinds { get; } = Enum.GetValues<ResultKind>().ToHashSet();

    /// <summary>The kinds of a list such as <c>drug,faq</c>; all of them for an empty one, null for a word that is none.</summary>
    public static IReadOnlySet<ResultKind>? KindsOf(string? text)
    {
        var kinds = new HashSet<ResultKind>();
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (AllKinds.Where(kind => kind.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).ToList() is not [var kind])
            {
                return null;
            }

            kinds.Add(kind);
        }

        return kinds.Count > 0 ? kinds : AllKinds;
    }

    /// <summary>Whether the text is still being typed.</summary>
    public bool IsTyping { get; init; }

    public async Task<SearchAnswer> FindAsync(Formulary formulary, string? text, CancellationToken cancellationToken) =>
        SearchAnswer.Of(await formulary.SearchAsync(
            new SearchRequest(text) { Kinds = HitKindsOf(Kinds), Limit = Limit, IsTyping = IsTyping }, cancellationToken));

    private static HitKinds HitKindsOf(IEnumerable<ResultKind> kinds) => kinds.Aggregate(HitKinds.None, (all, kind) => all | kind switch
    {
        ResultKind.Drug => HitKinds.Drug,
        ResultKind.Section => HitKinds.Section,
        ResultKind.Faq => HitKinds.Faq,
        _ => HitKinds.Calculator,
    });
}
