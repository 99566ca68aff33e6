using DrugReference.Content.Yaml;
using DrugReference.Domain.Search;

namespace DrugReference.Content.Vocabularies;

/// <summary>Reads <c>vocabulary.yaml</c>: synonyms, question words, aspects and names of other drugs.</summary>
internal static class VocabularyReader
{
    /// <summary>The vocabulary; an empty one, with the reason reported, when the file cannot be used.</summary>
    public static Vocabulary Read(string text, ProblemSink problems, ContentLimits? limits = null)
    {
        if (YamlReader.Read(text, problems, limits: limits) is not { } root)
        {
            return Vocabulary.Empty;
        }

        var synonyms = new List<IReadOnlyList<string>>();
        if (root.Node("synonyms") is { } node)
        {
            if (node is YamlSequence sets)
            {
                synonyms.AddRange(sets.Items.Select(set => ReadSet(set, problems)));
            }
            else
            {
                problems.Error(node, "yaml-shape", "'synonyms' must be a list of lists.");
            }
        }

        var questionWords = root.Texts("questionWords", problems);
        var otherDrugs = root.Texts("otherDrugs", problems);
        var aspects = root.Texts("aspects", problems);
        root.RefuseUnknownKeys(problems);
        return problems.HasErrors ? Vocabulary.Empty : new Vocabulary(synonyms, questionWords, otherDrugs, aspects);
    }

    private static List<string> ReadSet(YamlNode set, ProblemSink problems)
    {
        var wordings = (set as YamlSequence)?.Items.OfType<YamlScalar>().Select(item => item.Value).ToList();
        if (wordings is not { Count: > 1 } || wordings.Count != ((YamlSequence)set).Items.Count)
        {
            problems.Error(set, "vocabulary-set", "A set of synonyms is a list of two or more texts.");
        }

        return wordings ?? [];
    }
}
