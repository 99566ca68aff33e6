using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Fuzz;

/// <summary>Texts that were worth keeping: the files of this folder, in which a line of equals signs stands between two texts.</summary>
internal static class Corpus
{
    private const string Between = "=====\n";

    /// <summary>The same texts each time; with DRUGREFERENCE_LONG=1 many more of them.</summary>
    public static int Times(int count) => Environment.GetEnvironmentVariable("DRUGREFERENCE_LONG") == "1" ? 50 * count : count;

    public static IReadOnlyList<string> Texts(string name) =>
        [.. string.Join('\n', Lines(name)).Split(Between).Select(text => text.TrimEnd('\n') + "\n")];

    public static IReadOnlyList<string> Lines(string name) => Payloads.Read($"Fuzz/{name}.txt");

    /// <summary>Changes the texts of a file, with its own words and those that matter everywhere.</summary>
    public static Mutator Mutator(int seed, IReadOnlyList<string> texts) => new(new Random(seed), texts, [.. Lines("words"), "\n", "\n\n", "  ", "\t", "\r\n"]);
}
