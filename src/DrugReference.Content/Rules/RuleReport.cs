using System.Globalization;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Rules;

/// <summary>Collects what the rules find in the files of one drug.</summary>
internal sealed class RuleReport
{
    /// <summary>One rule's problems in one file beyond which the rest is only counted: a flood hides the others.</summary>
    public const int MostOfOneRule = 20;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<(SourceFile, Rule), (int Count, int Last)> _seen = [];

    public void Add(SourceFile file, int offset, Rule rule, string message, Severity? severity = null)
    {
        if (Counts(file, rule))
        {
            var (line, column) = file.PlaceOf(offset);
            _problems.Add(new Problem(file.Path, line, column, severity ?? rule.Severity, rule.Id, message));
        }
    }

    public void Add(SourceFile file, YamlNode? at, Rule rule, string message)
    {
        if (Counts(file, rule))
        {
            _problems.Add(new Problem(file.Path, at?.Line ?? 1, at?.Column ?? 1, rule.Severity, rule.Id, message));
        }
    }

    /// <summary>Everything found. The last problem of a rule that found too many says how many more there are.</summary>
    public IReadOnlyList<Problem> Finish()
    {
        foreach (var (count, last) in _seen.Values.Where(seen => seen.Count > MostOfOneRule))
        {
            _problems[last] = _problems[last] with
            {
                Message = string.Create(
                    CultureInfo.InvariantCulture, $"{_problems[last].Message} (and {count - MostOfOneRule} more in this file)"),
            };
        }

        return _problems;
    }

    private bool Counts(SourceFile file, Rule rule)
    {
        var (count, last) = _seen.GetValueOrDefault((file, rule));
        _seen[(file, rule)] = (count + 1, count < MostOfOneRule ? _problems.Count : last);
        return count < MostOfOneRule;
    }
}
