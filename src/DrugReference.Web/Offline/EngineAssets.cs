using Microsoft.AspNetCore.StaticAssets;

namespace DrugReference.Web.Offline;

/// <summary>The addresses, relative to the root of the portal, of all that a browser loads to start the engine.</summary>
internal static class EngineAssets
{
    private const string Folder = "_framework/";

    private static readonly string[] Scripts = ["js/engine.js", "js/offline.js"];

    /// <summary>The runtime asks for each of its files under the very name that the build gave it, fingerprint included.</summary>
    public static IReadOnlyList<string> Of(EndpointDataSource endpoints) =>
    [
        .. Scripts,
        .. endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Route == asset.AssetPath && IsLoaded(asset.Route))
            .Select(asset => asset.Route)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Compressed forms are not asked for by name, and maps of the sources by nobody but a debugger.</summary>
    private static bool IsLoaded(string route) =>
        route.StartsWith(Folder, StringComparison.Ordinal) && (Path.GetExtension(route) is ".js" or ".wasm");
}
