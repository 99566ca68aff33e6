using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DrugReference.Web.Tests.Supply;

/// <summary>The files of docs/deployment, and what they say.</summary>
internal static class DeploymentFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Folder, "docs", "deployment");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>The documents of a YAML file, anchors and merged keys resolved.</summary>
    public static List<YamlMappingNode> Yaml(string name)
    {
        var stream = new YamlStream();
        stream.Load(new MergingParser(new Parser(new StringReader(Read(name)))));
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    public static YamlNode? At(this YamlNode node, params string[] path) => path.Aggregate((YamlNode?)node, (found, key) => found switch
    {
        YamlMappingNode map => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null,
        YamlSequenceNode list => list.Children.ElementAtOrDefault(int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    });

    public static string? Text(this YamlNode node, params string[] path) => (node.At(path) as YamlScalarNode)?.Value;

    public static YamlMappingNode OfKind(this IEnumerable<YamlMappingNode> documents, string kind) =>
        documents.Single(document => document.Text("kind") == kind);

    /// <summary>Key and value of each setting that a unit of systemd gives to the program.</summary>
    public static IEnumerable<(string Key, string Value)> UnitEnvironment() =>
        from line in Read("drugreference@.service").Split('\n')
        where line.StartsWith("Environment=", StringComparison.Ordinal)
        let given = line["Environment=".Length..]
        from pair in given.StartsWith('"') ? [given.Trim('"')] : given.Split(' ')
        let end = pair.IndexOf('=', StringComparison.Ordinal)
        select (pair[..end], pair[(end + 1)..]);

    public static IEnumerable<(string Key, string Value)> KubernetesEnvironment(string file) =>
        from container in Yaml(file).OfKind("Deployment").At("spec", "template", "spec", "containers") as YamlSequenceNode ?? []
        from variable in container.At("env") as YamlSequenceNode ?? []
        select (variable.Text("name")!, variable.Text("value")!);

    public static IEnumerable<(string Key, string Value)> ComposeEnvironment() =>
        from service in (YamlMappingNode)Yaml("compose.yaml").Single().At("services")!
        from variable in (YamlMappingNode)service.Value.At("environment")!
        select (((YamlScalarNode)variable.Key).Value!, ((YamlScalarNode)variable.Value).Value!);
}
