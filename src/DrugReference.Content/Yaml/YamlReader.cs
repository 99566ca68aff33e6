using System.Diagnostics.CodeAnalysis;
using DrugReference.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DrugReference.Content.Yaml;

/// <summary>
/// Reads YAML as a stream of events and refuses, at its mark, whatever a monograph never needs and an attacker does:
/// anchors, aliases, tags, merge keys, second documents, duplicate keys, depth, sheer amount.
/// </summary>
internal sealed class YamlReader
{
    private readonly ContentLimits _limits;
    private readonly ProblemSink _problems;
    private readonly int _lineOffset;
    private readonly Parser _parser;
    private int _events;

    private YamlReader(string text, ProblemSink problems, int lineOffset, ContentLimits limits)
    {
        (_problems, _lineOffset, _limits) = (problems, lineOffset, limits);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>
    /// The mapping at the root of the document, or null with the reason in <paramref name="problems"/>;
    /// <paramref name="lineOffset"/> is the number of lines of the file that stand before <paramref name="text"/>.
    /// </summary>
    public static YamlMap? Read(string text, ProblemSink problems, int lineOffset = 0, ContentLimits? limits = null)
    {
        limits ??= ContentLimits.Default;
        if (text.Length > limits.YamlCharacters)
        {
            problems.Error(lineOffset + 1, 1, "yaml-too-large", $"The YAML is longer than {limits.YamlCharacters} characters.");
            return null;
        }

        try
        {
            return new YamlReader(text, problems, lineOffset, limits).ReadDocument();
        }
        catch (RefusedException refused)
        {
            problems.Error(refused.Line, refused.Column, refused.Rule, refused.Message);
        }
        catch (YamlException exception)
        {
            problems.Error(
                lineOffset + (int)exception.Start.Line, (int)exception.Start.Column, "yaml-syntax", OneLine(exception.Message));
        }

        return null;
    }

    private YamlMap? ReadDocument()
    {
        Next<StreamStart>();
        var first = Next();
        if (first is StreamEnd)
        {
            Refuse(first, "yaml-empty", "The YAML is empty.");
        }

        var root = ReadNode(Next(), depth: 1);
        Next<DocumentEnd>();
        var after = Next();
        if (after is not StreamEnd)
        {
            Refuse(after, "yaml-second-document", "Only one YAML document may stand here.");
        }

        if (root is YamlMap map)
        {
            return map;
        }

        Refuse(first, "yaml-shape", "The YAML must be a mapping of keys.");
        return null;
    }

    private YamlNode ReadNode(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias)
        {
            Refuse(start, "yaml-alias", "Aliases (*name) are not allowed.");
        }

        if (start is NodeEvent { Anchor.IsEmpty: false })
        {
            Refuse(start, "yaml-anchor", "Anchors (&name) are not allowed.");
        }

        if (start is NodeEvent { Tag.IsEmpty: false })
        {
            Refuse(start, "yaml-tag", "Tags (!name) are not allowed.");
        }

        if (depth > _limits.YamlDepth)
        {
            Refuse(start, "yaml-too-deep", $"The YAML is nested more than {_limits.YamlDepth} levels deep.");
        }

        return start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadSequence(start, depth),
            MappingStart => ReadMap(start, depth),
            _ => throw new RefusedException(LineOf(start), ColumnOf(start), "yaml-syntax", "A value was expected here."),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        if (scalar.Value.Length > _limits.YamlScalarCharacters)
        {
            Refuse(scalar, "yaml-too-large", $"A text is longer than {_limits.YamlScalarCharacters} characters.");
        }

        if (StrictText.IndexOfControl(scalar.Value) >= 0)
        {
            Refuse(scalar, "file-control-character", "The text holds an invisible control character, written as an escape.");
        }

        var isEmpty = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        return new YamlScalar(scalar.Value, LineOf(scalar), ColumnOf(scalar)) { IsEmpty = isEmpty };
    }

    private YamlSequence ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            items.Add(ReadNode(next, depth + 1));
        }

        return new YamlSequence(items, LineOf(start), ColumnOf(start));
    }

    private YamlMap ReadMap(ParsingEvent start, int depth)
    {
        var entries = new Dictionary<string, (YamlScalar, YamlNode)>(StringComparer.Ordinal);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            if (ReadNode(next, depth + 1) is not YamlScalar key)
            {
                Refuse(next, "yaml-shape", "A key must be a plain text.");
                continue;
            }

            if (key.Value == "<<")
            {
                Refuse(next, "yaml-merge-key", "Merge keys (<<) are not allowed.");
            }

            var value = ReadNode(Next(), depth + 1);
            if (!entries.TryAdd(key.Value, (key, value)))
            {
                Refuse(next, "yaml-duplicate-key", $"The key '{key.Value}' stands twice.");
            }
        }

        return new YamlMap(entries, LineOf(start), ColumnOf(start));
    }

    private ParsingEvent Next()
    {
        do
        {
            if (!_parser.MoveNext() || _parser.Current is null)
            {
                throw new RefusedException(_lineOffset + 1, 1, "yaml-syntax", "The YAML ends too early.");
            }
        }
        while (_parser.Current is Comment);

        if (++_events > _limits.YamlEvents)
        {
            Refuse(_parser.Current, "yaml-too-large", $"The YAML holds more than {_limits.YamlEvents} parts.");
        }

        return _parser.Current;
    }

    private void Next<TEvent>()
    {
        var next = Next();
        if (next is not TEvent)
        {
            Refuse(next, "yaml-syntax", "The YAML is not one document.");
        }
    }

    [DoesNotReturn]
    private void Refuse(ParsingEvent at, string rule, string message) =>
        throw new RefusedException(LineOf(at), ColumnOf(at), rule, message);

    private int LineOf(ParsingEvent at) => _lineOffset + (int)at.Start.Line;

    private static int ColumnOf(ParsingEvent at) => (int)at.Start.Column;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");

    /// <summary>Leaves the recursive descent at the first refusal; caught in <see cref="Read"/>, never seen outside.</summary>
    private sealed class RefusedException(int line, int column, string rule, string message) : Exception(message)
    {
        public int Line => line;

        public int Column => column;

        public string Rule => rule;
    }
}
