using System.Text.Json;
using System.Text.Json.Serialization;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Data;

/// <summary>What rows keep as JSON. The readers and writers are made by the compiler: a start waits for them.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FormularyCounts))]
[JsonSerializable(typeof(IReadOnlyList<ContentFileState>))]
[JsonSerializable(typeof(Wordings))]
[JsonSerializable(typeof(DrugIdentity))]
internal sealed partial class RowJson : JsonSerializerContext
{
    public static string Of(FormularyCounts counts) => JsonSerializer.Serialize(counts, Default.FormularyCounts);

    public static string Of(IReadOnlyList<ContentFileState> files) =>
        JsonSerializer.Serialize(files, Default.IReadOnlyListContentFileState);

    public static string Of(Vocabulary vocabulary) => JsonSerializer.Serialize(
        new Wordings(vocabulary.SynonymSets, vocabulary.QuestionWords, vocabulary.OtherDrugs, vocabulary.Aspects),
        Default.Wordings);

    public static string Of(DrugIdentity identity) => JsonSerializer.Serialize(identity, Default.DrugIdentity);

    public static DrugIdentity IdentityOf(string json) => JsonSerializer.Deserialize(json, Default.DrugIdentity)!;

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
