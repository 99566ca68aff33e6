using DrugReference.Domain.Search;

namespace DrugReference.Domain.Offline;

/// <summary>The search of a copy.</summary>
public sealed class OfflineSearch
{
    private readonly FormularySearch _search;
    private readonly IReadOnlyList<string> _slugs;

    /// <summary>Makes the search; all texts are cut into words.</summary>
    /// <param name="copy">What is kept.</param>
    public OfflineSearch(SearchCopy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var names = copy.Drugs.SelectMany((drug, number) => drug.Names.Select(name => new DrugName(number, name.Text, name.Kind)));
        var vocabulary = new Vocabulary(copy.Synonyms, copy.QuestionWords, copy.OtherDrugs, copy.Aspects);
        _search = new FormularySearch(new QueryReader(vocabulary, [.. names]), new KeptTexts(copy));
        _slugs = [.. copy.Drugs.Select(drug => drug.Shown.Slug)];
    }

    /// <summary>What a query finds.</summary>
    /// <param name="request">The query.</param>
    public SearchResults Find(SearchRequest request) => _search.Find(request);

    /// <summary>The questions that are asked for, those that were chosen where nothing was typed; null where nothing was chosen either.</summary>
    /// <param name="asked">What is asked.</param>
    public SearchResults? Find(QuestionSearch asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var found = _search.Find(asked.Request);
        if (!found.Query.IsEmpty)
        {
            return asked.Asked(found);
        }

        var slugs = string.IsNullOrEmpty(asked.Slug) ? _slugs : [asked.Slug];
        return !asked.IsFiltered ? null : asked.Asked(found with
        {
            Hits = [.. slugs.SelectMany(slug => _search.Find((asked with { Text = null, Slug = slug }).Request).Hits)],
        });
    }
}
