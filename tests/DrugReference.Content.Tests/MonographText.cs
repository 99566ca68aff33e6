using DrugReference.Content.Monographs;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests;

/// <summary>Texts of monograph files, and what the reader makes of them.</summary>
internal static class MonographText
{
    /// <summary>A file with a title, these further lines of front matter and this body, which begins on line 4 + theirs.</summary>
    public static string With(string body, string frontMatter = "") => $"---\ntitle: Testamab\n{frontMatter}---\n{body}";

    public static (Monograph? Monograph, IReadOnlyList<Problem> Problems) Read(string file, params Source[] sources) =>
        Read(file, ContentLimits.Default, sources);

    public static (Monograph? Monograph, IReadOnlyList<Problem> Problems) Read(
        string file, ContentLimits limits, params Source[] sources)
    {
        var problems = new ProblemSink("testamab.md");
        var monograph = MonographReader.Read(file, "testamab", "testamab.md", sources, limits, problems)?.Monograph;
        return (monograph, problems.Problems);
    }

    /// <summary>The monograph of a body that must be readable.</summary>
    public static Monograph OfBody(string body, params Source[] sources)
    {
        var (monograph, problems) = Read(With(body), sources);
        return monograph ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
