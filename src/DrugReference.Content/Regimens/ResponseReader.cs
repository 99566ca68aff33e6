using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;

namespace DrugReference.Content.Regimens;

/// <summary>Reads the question on which later doses depend.</summary>
internal sealed class ResponseReader(ProblemSink problems)
{
    private readonly FactReader _facts = new(problems);

    public ResponseQuestion? Read(YamlMap map)
    {
        var from = _facts.Cycle(map, "fromCycle");
        ResponseOption[] options = [.. map.Maps("options", problems).Select(Option).OfType<ResponseOption>()];
        map.RefuseUnknownKeys(problems);
        if (options.Length == 0)
        {
            problems.Error(map, "yaml-key-missing", "'options' is missing or empty.");
        }

        if (options.DistinctBy(option => option.Id, StringComparer.Ordinal).Count() != options.Length)
        {
            problems.Error(map, "regimen-duplicate", "Two of 'options' have the same id.");
        }

        return from is { } cycle ? new ResponseQuestion(cycle, options) : null;
    }

    private ResponseOption? Option(YamlMap map)
    {
        var id = map.RequiredText("id", problems);
        var name = map.RequiredText("name", problems);
        var definition = _facts.Statement(map, "definition");
        map.RefuseUnknownKeys(problems);
        return id is null || name is null || definition is null ? null : new ResponseOption(id, name, definition);
    }
}
