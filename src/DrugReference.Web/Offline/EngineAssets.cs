namespace DrugReference.Web.Offline;

/// <summary>All that a browser loads to start the engine and to ask it.</summary>
internal static class EngineAssets
{
    private const string Folder = "_framework/";

    private static readonly string[] Scripts = ["js/engine.js", "js/offline.js", "js/search.js"];

    /// <summary>The scripts, which ask for each other by their plain names.</summary>
    public static IReadOnlyList<StaticFile> ScriptsOf(EndpointDataSource endpoints) =>
        StaticFile.Of(endpoints, asset => Scripts.Contains(asset.Route));

    /// <summary>
    /// The runtime, which asks for each of its files under the very name that the build gave it, fingerprint included. Maps of the
    /// sources are asked for by nobody but a debugger.
    /// </summary>
    public static IReadOnlyList<StaticFile> RuntimeOf(EndpointDataSource endpoints) => StaticFile.Of(endpoints, asset =>
        asset.Route == asset.AssetPath && asset.Route.StartsWith(Folder, StringComparison.Ordinal) && Path.GetExtension(asset.Route) is ".js" or ".wasm");

    /// <summary>Whether scripts alone ask for a file.</summary>
    public static bool IsScript(string path) => Scripts.Contains(path);
}
