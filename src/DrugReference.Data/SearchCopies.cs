using DrugReference.Data.Rows;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>Makes copies of a formulary for browsers.</summary>
internal static class SearchCopies
{
    /// <summary>Reads some drugs; the names of the others go along, so that none of them is taken for a misspelling.</summary>
    public static async Task<SearchCopy> ReadAsync(
        FormularyContext context, string digest, Vocabulary vocabulary, IReadOnlySet<string> slugs, CancellationToken cancellationToken)
    {
        var drugs = new List<DrugCopy>();
        var others = new List<string>(vocabulary.OtherDrugs);
        var names = (await context.Names.AsNoTracking().OrderBy(name => name.Id).ToListAsync(cancellationToken))
            .ConvertAll(name => name.Verified()).ToLookup(name => name.DrugId);
        foreach (var (id, slug) in await context.Drugs.OrderBy(drug => drug.Id).Select(drug => ValueTuple.Create(drug.Id, drug.Slug)).ToListAsync(cancellationToken))
        {
            if (slugs.Contains(slug))
            {
                drugs.Add(await ReadAsync(context, id, names[id], cancellationToken));
            }
            else
            {
                others.AddRange(names[id].Where(name => name.Kind is NameKind.Generic or NameKind.Brand or NameKind.Other).Select(name => name.Name));
            }
        }

        return new SearchCopy(
            digest, vocabulary.SynonymSets, vocabulary.QuestionWords, [.. others.Distinct(StringComparer.OrdinalIgnoreCase)], vocabulary.Aspects, drugs);
    }

    private static async Task<DrugCopy> ReadAsync(
        FormularyContext context, int id, IEnumerable<NameRow> names, CancellationToken cancellationToken)
    {
        var row = await context.Drugs.Where(drug => drug.Id == id)
            .Include(drug => drug.Passages.OrderBy(passage => passage.Id)).SingleAsync(cancellationToken);
        return new DrugCopy(
            Formulary.Verified(context, [row], hasSections: true)[0].ToShown(),
            [.. names.Select(name => new NameCopy(name.Name, name.Kind))],
            [.. row.Passages.Select(passage => new PassageCopy(
                passage.Anchor, passage.Kind, passage.IsFaq, passage.Title, passage.Path, passage.Text))]);
    }
}
