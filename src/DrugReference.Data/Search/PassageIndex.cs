using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data.Search;

/// <summary>Finds passages that may answer a query: a bounded number, to be ranked.</summary>
/// <remarks>
/// FTS5's own ranking looks at every match, which takes seconds where a word stands in each of a million passages. Here it
/// only says which passages hold the words, those that hold them in their headings first, and stops when there are enough.
/// </remarks>
internal sealed class PassageIndex(FormularyContext context, SearchState state)
{
    /// <summary>Up to here every passage that holds any of the words is ranked.</summary>
    private const int Few = 1_000;
    private const int MostOfFew = 256;
    private const int MostOfMany = 24;

    /// <summary>With fewer passages that hold all words, those are looked for too that hold all but one.</summary>
    private const int Enough = 3;

    private const string Texts = "PassageIndex";
    private const string Headings = "HeadingIndex";
    private const string Columns = "p.Id, p.Title, p.Path, p.Text, p.IsFaq, p.Kind, d.Name";

    private readonly SqliteConnection _connection = (SqliteConnection)context.Database.GetDbConnection();

    /// <summary>Whether a word, or another form of it, stands in any text.</summary>
    public bool Holds(string word)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM PassageIndex WHERE PassageIndex MATCH $words LIMIT 1";
        command.Parameters.AddWithValue("$words", FtsExpression.Quote(word));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>The drug with a slug, if there is one.</summary>
    public IReadOnlyList<int> DrugsOf(string slug)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Drugs WHERE Slug = $slug";
        command.Parameters.AddWithValue("$slug", slug);
        return command.ExecuteScalar() is long id ? [(int)id] : [];
    }

    /// <summary>The first passages of a drug that have a text.</summary>
    public List<Passage> First(int drug, HitKinds kinds, int most) => Read(
        $"SELECT {Columns} FROM Passages p JOIN Drugs d ON d.Id = p.DrugId WHERE p.DrugId = $first AND p.Text <> '' AND {Of(kinds)} ORDER BY p.Id LIMIT $most",
        string.Empty, (drug, drug), most);

    /// <summary>Passages that hold the terms, or enough of them; of some drugs, or of all.</summary>
    public IReadOnlyList<Passage> Find(IReadOnlyList<SearchTerm> terms, IReadOnlyList<int>? drugs, HitKinds kinds)
    {
        if (drugs is not null || state.Counts.Sections + state.Counts.Faqs <= Few)
        {
            var any = FtsExpression.Any(terms);
            return [.. (drugs?.Select(RangeOf) ?? [(0, int.MaxValue)]).SelectMany(range => Match(Texts, any, kinds, range, MostOfFew))];
        }

        terms = [.. terms.Select(term => term with { Wordings = [.. term.Wordings.Where((wording, index) => index == 0 || Stands(wording))] })];
        var found = new Dictionary<int, Passage>();
        Add(FtsExpression.All(terms), Headings);
        if (found.Count < MostOfMany)
        {
            Add(FtsExpression.All(terms), Texts);
        }

        for (var left = 0; left < terms.Count && terms.Count > 1 && found.Count < Enough; left++)
        {
            Add(FtsExpression.All(terms.Where((_, index) => index != left)), Texts);
        }

        return [.. found.Values];

        void Add(string expression, string index)
        {
            foreach (var passage in Match(index, expression, kinds, (0, int.MaxValue), MostOfMany))
            {
                found.TryAdd(passage.Id, passage);
            }
        }
    }

    private List<Passage> Match(string index, string expression, HitKinds kinds, (int First, int Last) range, int most) => Read(
        $"""
        SELECT {Columns} FROM {index} JOIN Passages p ON p.Id = {index}.rowid JOIN Drugs d ON d.Id = p.DrugId
        WHERE {index} MATCH $words AND {index}.rowid BETWEEN $first AND $last AND p.Text <> '' AND {Of(kinds)} LIMIT $most
        """,
        expression, range, most);

    private static string Of(HitKinds kinds) => (kinds & HitKinds.Passage) switch
    {
        HitKinds.Section => "NOT p.IsFaq",
        HitKinds.Faq => "p.IsFaq",
        _ => "1",
    };

    /// <summary>Remembered, for the vocabulary holds no more than some thousands.</summary>
    private bool Stands(string wording) => state.Wordings.GetOrAdd(wording, Holds);

    /// <summary>The writer numbers the passages of a drug in a row.</summary>
    private (int First, int Last) RangeOf(int drug)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT min(Id), max(Id) FROM Passages WHERE DrugId = $drug";
        command.Parameters.AddWithValue("$drug", drug);
        using var row = command.ExecuteReader();
        return row.Read() && !row.IsDBNull(0) ? (row.GetInt32(0), row.GetInt32(1)) : (0, -1);
    }

    private List<Passage> Read(string sql, string expression, (int First, int Last) range, int most)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$words", expression);
        command.Parameters.AddWithValue("$first", range.First);
        command.Parameters.AddWithValue("$last", range.Last);
        command.Parameters.AddWithValue("$most", most);
        using var row = command.ExecuteReader();
        var passages = new List<Passage>();
        while (row.Read())
        {
            passages.Add(new Passage(
                row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(6), row.GetBoolean(4),
                WeightOf((SectionKind)row.GetInt32(5))));
        }

        return passages;
    }

    /// <summary>What repeats the other sections, or lists where they come from, answers last.</summary>
    private static double WeightOf(SectionKind kind) => kind switch
    {
        SectionKind.Summary => 0.7,
        SectionKind.Sources => 0.4,
        _ => 1,
    };
}
