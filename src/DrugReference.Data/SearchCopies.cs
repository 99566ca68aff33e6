using DrugReference.Data.Rows;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Search;

namespace DrugReference.Data;

/// <summary>Makes copies of a formulary for browsers.</summary>
internal static class SearchCopies
{
    /// <summary>Reads some drugs; the names of the others go along, so that none of them is taken for a misspelling.</summary>
    public static SearchCopy Read(
        DrugReader reader, string digest, Vocabulary vocabulary, IReadOnlySet<string> slugs, CancellationToken cancellationToken)
    {
        var drugs = new List<DrugCopy>();
        var others = new List<string>(vocabulary.OtherDrugs);
        var names = reader.Names().ToLookup(name => name.DrugId);
        foreach (var (id, slug) in reader.Slugs())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (slugs.Contains(slug))
            {
                drugs.Add(CopyOf(reader.Find(slug)!, names[id]));
            }
            else
            {
                others.AddRange(names[id].Where(name => name.Kind is NameKind.Generic or NameKind.Brand or NameKind.Other).Select(name => name.Name));
            }
        }

        return new SearchCopy(
            digest, vocabulary.SynonymSets, vocabulary.QuestionWords, [.. others.Distinct(StringComparer.OrdinalIgnoreCase)], vocabulary.Aspects, drugs);
    }

    private static DrugCopy CopyOf(DrugRow row, IEnumerable<NameRow> names) => new(
        row.ToShown(),
        [.. names.Select(name => new NameCopy(name.Name, name.Kind))],
        [.. row.Passages.Select(passage => new PassageCopy(
            passage.Anchor, passage.Kind, passage.IsFaq, passage.Title, passage.Path, passage.Text))]);
}
