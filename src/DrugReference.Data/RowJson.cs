using System.Text.Json;
using System.Text.Json.Serialization;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Search;

namespace DrugReference.Data;

/// <summary>What the row of a formulary keeps as JSON. The readers are made by the compiler: a start waits for them.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FormularyCounts))]
[JsonSerializable(typeof(IReadOnlyList<ContentFileState>))]
[JsonSerializable(typeof(Wordings))]
internal sealed partial class RowJson : JsonSerializerContext
{
    public static string Of(FormularyCounts counts) => JsonSerializer.Serialize(counts, Default.FormularyCounts);

    public static string Of(IReadOnlyList<ContentFileState> files) =>
        JsonSerializer.Serialize(files, Default.IReadOnlyListContentFileState);

    public static string Of(Vocabulary vocabulary) => JsonSerializer.Serialize(
        new Wordings(vocabulary.SynonymSets, vocabulary.QuestionWords, vocabulary.OtherDrugs, vocabulary.Aspects),
        Default.Wordings);

    public static FormularyCounts CountsOf(string json) => JsonSerializer.Deserialize(json, Default.FormularyCounts)!;

    public static IReadOnlyList<ContentFileState> FilesOf(string json) =>
        JsonSerializer.Deserialize(json, Default.IReadOnlyListContentFileState)!;

    public static Vocabulary VocabularyOf(string json)
    {
        var stored = JsonSerializer.Deserialize(json, Default.Wordings)!;
        return new Vocabulary(stored.Synonyms, stored.QuestionWords, stored.OtherDrugs, stored.Aspects);
    }
}

/// <summary>A vocabulary as it is kept.</summary>
internal sealed record Wordings(
    IReadOnlyList<IReadOnlyList<string>> Synonyms, IReadOnlyList<string> QuestionWords, IReadOnlyList<string> OtherDrugs,
    IReadOnlyList<string> Aspects);
