using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.FileProviders;

namespace DrugReference.Web.Guards;

/// <summary>A script of the portal names the hash of its bytes: one that was changed on its way is not run.</summary>
[HtmlTargetElement("script", Attributes = "src")]
public sealed class IntegrityTagHelper(IWebHostEnvironment environment) : TagHelper
{
    /// <summary>As many as there are scripts, and versions of them where somebody is writing them.</summary>
    private static readonly ConcurrentDictionary<(string Path, DateTimeOffset Changed), string> Hashes = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var path = context.AllAttributes["src"].Value.ToString()!.TrimStart('~');
        if (environment.WebRootFileProvider.GetFileInfo(path) is { Exists: true } file)
        {
            output.Attributes.SetAttribute("integrity", Hashes.GetOrAdd((path, file.LastModified), static (_, file) => Hash(file), file));
        }
    }

    private static string Hash(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(stream));
    }
}
