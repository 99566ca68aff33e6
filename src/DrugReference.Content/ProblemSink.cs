using DrugReference.Content.Yaml;
using DrugReference.Domain.Problems;

namespace DrugReference.Content;

/// <summary>Collects the problems of one content file.</summary>
internal sealed class ProblemSink(string file)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public bool HasErrors => _problems.Any(problem => problem.Severity == Severity.Error);

    public void Add(int line, int column, Severity severity, string rule, string message) =>
        _problems.Add(new Problem(file, Math.Max(line, 1), Math.Max(column, 1), severity, rule, message));

    public void Add(YamlNode at, Severity severity, string rule, string message) =>
        Add(at.Line, at.Column, severity, rule, message);

    public void Error(int line, int column, string rule, string message) =>
        Add(line, column, Severity.Error, rule, message);

    public void Error(YamlNode at, string rule, string message) => Add(at, Severity.Error, rule, message);

    public void Warning(int line, int column, string rule, string message) =>
        Add(line, column, Severity.Warning, rule, message);

    public void Warning(YamlNode at, string rule, string message) => Add(at, Severity.Warning, rule, message);

    /// <summary>Reports an error and answers null, for expressions.</summary>
    public T? Null<T>(YamlNode at, string rule, string message)
        where T : class
    {
        Error(at, rule, message);
        return null;
    }
}
