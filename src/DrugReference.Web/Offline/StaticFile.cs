using Microsoft.AspNetCore.StaticAssets;

namespace DrugReference.Web.Offline;

/// <summary>A file of the build as a device keeps it.</summary>
/// <param name="Path">Its address below the root of the portal.</param>
/// <param name="Integrity">Hash of its content, as browsers check it; a build that was never published has none.</param>
internal sealed record StaticFile(string Path, string? Integrity)
{
    private static readonly string[] Folders = ["css/", "js/", "favicon"];

    /// <summary>What pages load, under the names that say their content.</summary>
    public static IReadOnlyList<StaticFile> OfPages(EndpointDataSource endpoints) => Of(endpoints, asset =>
        asset.Properties.Any(property => property.Name == "fingerprint")
        && !asset.Properties.Any(property => property.Name == "label" && EngineAssets.IsScript(property.Value))
        && Folders.Any(folder => asset.Route.StartsWith(folder, StringComparison.Ordinal)));

    /// <summary>The files that are wanted, each once, as they are before any coding.</summary>
    public static IReadOnlyList<StaticFile> Of(EndpointDataSource endpoints, Func<StaticAssetDescriptor, bool> isWanted) =>
    [
        .. endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0 && System.IO.Path.GetExtension(asset.Route) is not (".gz" or ".br"))
            .Where(isWanted)
            .Select(asset => new StaticFile(asset.Route, asset.Properties.FirstOrDefault(property => property.Name == "integrity")?.Value))
            .DistinctBy(file => file.Path)
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
