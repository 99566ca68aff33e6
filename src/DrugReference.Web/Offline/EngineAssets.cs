namespace DrugReference.Web.Offline;

/// <summary>All that a browser loads to start the engine and to ask it.</summary>
internal static class EngineAssets
{
    private const string Folder = "_framework/";

    private static readonly string[] Scripts = ["js/engine.js", "js/kept-search.js", "js/offline.js"];

    /// <summary>
    /// Scripts ask for each other by their plain names, and the runtime for each of its files under the very name that the build
    /// gave it, fingerprint included. Maps of the sources are asked for by nobody but a debugger.
    /// </summary>
    public static IReadOnlyList<StaticFile> Of(EndpointDataSource endpoints) => StaticFile.Of(endpoints, asset =>
        Scripts.Contains(asset.Route)
        || (asset.Route == asset.AssetPath && asset.Route.StartsWith(Folder, StringComparison.Ordinal) && Path.GetExtension(asset.Route) is ".js" or ".wasm"));
}
