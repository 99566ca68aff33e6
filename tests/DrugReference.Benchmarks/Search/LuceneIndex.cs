using System.Globalization;
using System.Text.RegularExpressions;
using DrugReference.Domain.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace DrugReference.Benchmarks.Search;

/// <summary>The same files in Lucene.Net, to be measured beside the portal: one document a monograph, slugs instead of answers.</summary>
internal sealed partial class LuceneIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const int Hits = 10;

    private static readonly (string Field, float Boost)[] Fields = [("title", 10), ("brand", 8), ("class", 4), ("body", 1)];

    private readonly Analyzer _analyzer = new PerFieldAnalyzerWrapper(
        new EnglishAnalyzer(Version), new Dictionary<string, Analyzer> { ["names"] = new StandardAnalyzer(Version) });

    private readonly MMapDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneIndex(string content, string folder)
    {
        _directory = new MMapDirectory(folder);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { RAMBufferSizeMB = 128 }))
        {
            foreach (var file in System.IO.Directory.EnumerateFiles(content, "*.md").Order(StringComparer.Ordinal))
            {
                writer.AddDocument(DocumentOf(file));
            }

            writer.ForceMerge(1);
            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    /// <summary>The slugs of the best documents.</summary>
    public IReadOnlyList<string> Find(string kind, string text)
    {
        Query query = kind switch
        {
            "prefix" => new PrefixQuery(new Term("names", Words.Of(text).FirstOrDefault(string.Empty))),
            "typo1" or "typo2" => new FuzzyQuery(new Term("names", text.ToLowerInvariant()), 2, 1, 50, true),
            _ => AllOf(text),
        };
        return [.. _searcher.Search(query, Hits).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).Get("slug", CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private static Document DocumentOf(string file)
    {
        var text = File.ReadAllText(file);
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        var (title, brand) = (Title().Match(text).Groups[1].Value, Brand().Match(body).Groups[1].Value);
        return
        [
            new StringField("slug", Path.GetFileNameWithoutExtension(file), Field.Store.YES),
            new TextField("title", title, Field.Store.YES),
            new TextField("brand", brand, Field.Store.NO),
            new TextField("class", Class().Match(body).Groups[1].Value, Field.Store.NO),
            new TextField("body", body, Field.Store.NO),
            new TextField("names", $"{title} {brand}", Field.Store.NO),
        ];
    }

    private BooleanQuery AllOf(string text)
    {
        var all = new BooleanQuery();
        using var words = _analyzer.GetTokenStream("body", text);
        var word = words.AddAttribute<ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken())
        {
            var any = new DisjunctionMaxQuery(0.1f);
            foreach (var (field, boost) in Fields)
            {
                any.Add(new TermQuery(new Term(field, word.ToString())) { Boost = boost });
            }

            all.Add(any, Occur.MUST);
        }

        words.End();
        return all;
    }

    [GeneratedRegex(@"^title: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"\*\*Brand Names?:\*\*\s*(.+)")]
    private static partial Regex Brand();

    [GeneratedRegex(@"\*\*Pharmacological Classification:\*\*\s*(.+)")]
    private static partial Regex Class();
}
