using DrugReference.Data.Rows;
using DrugReference.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data.Search;

/// <summary>Runs a query against the full-text indexes of one formulary.</summary>
internal static class FormularySearch
{
    private const int MaxDrugs = 20;
    private const int MaxPassages = 30;
    private const string FindNames =
        """
        SELECT n.DrugId, n.Name, n.Kind FROM NameIndex
        JOIN Names n ON n.Id = NameIndex.rowid
        WHERE NameIndex MATCH {0} ORDER BY n.Kind, bm25(NameIndex) LIMIT 100
        """;

    /// <summary>A topic in a heading counts most; a heading without text of its own is answered by its parts.</summary>
    private const string FindPassages =
        """
        SELECT p.Id AS PassageId, highlight(PassageIndex, 3, char(2), char(3)) AS Text FROM PassageIndex
        JOIN Passages p ON p.Id = PassageIndex.rowid
        WHERE PassageIndex MATCH {0} AND p.Text <> '' AND (p.IsFaq OR NOT {1})
        ORDER BY bm25(PassageIndex, 2.0, 8.0, 4.0, 1.0) LIMIT {2}
        """;

    public static async Task<SearchResults> RunAsync(
        FormularyContext context, SearchQuery query, bool faqsOnly, CancellationToken cancellationToken)
    {
        var expression = FtsExpression.Of(query);
        var drugs = faqsOnly ? [] : await FindDrugsAsync(context, expression, cancellationToken);
        var found = await context.Database
            .SqlQueryRaw<FoundPassage>(FindPassages, expression, faqsOnly, MaxPassages + 1)
            .ToListAsync(cancellationToken);
        var shown = found.Take(MaxPassages).ToList();
        var ids = shown.Select(passage => passage.PassageId).ToList();
        var rows = await context.Passages
            .Where(passage => ids.Contains(passage.Id))
            .Include(passage => passage.Drug)
            .ToDictionaryAsync(passage => passage.Id, cancellationToken);
        var hits = shown.Select(hit =>
        {
            var passage = RowFormat.Of<PassageRow>(context).Verified(rows[hit.PassageId]);
            var drug = RowFormat.Of<DrugRow>(context).Verified(passage.Drug!);
            return new PassageHit(
                drug.Slug, drug.Name, drug.IsBanned, passage.IsFaq, passage.Anchor, passage.Path, passage.Title, Answer.Of(hit.Text));
        });
        return new SearchResults(drugs, [.. hits], HasMore: found.Count > MaxPassages);
    }

    private static async Task<IReadOnlyList<DrugHit>> FindDrugsAsync(
        FormularyContext context, string expression, CancellationToken cancellationToken)
    {
        var names = await context.Database.SqlQueryRaw<FoundName>(FindNames, expression).ToListAsync(cancellationToken);
        var best = names.DistinctBy(name => name.DrugId).Take(MaxDrugs).ToList();
        var ids = best.Select(name => name.DrugId).ToList();
        var drugs = await context.Drugs
            .Where(drug => ids.Contains(drug.Id))
            .ToDictionaryAsync(drug => drug.Id, cancellationToken);
        return [.. best.Select(name => new DrugHit(
            RowFormat.Of<DrugRow>(context).Verified(drugs[name.DrugId]).ToListing(), name.Name, name.Kind))];
    }

    private sealed record FoundName(int DrugId, string Name, NameKind Kind);

    private sealed record FoundPassage(int PassageId, string Text);
}
