using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DrugReference.Web.Api;

namespace DrugReference.Cli;

/// <summary>The JSON of the commands: that of the portal's interface, indented.</summary>
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(BuildReport))]
internal sealed partial class Json : JsonSerializerContext
{
    public static string Of<T>(T answer) => JsonSerializer.Serialize(answer, (JsonTypeInfo<T>)Readable.Options.GetTypeInfo(typeof(T)));

    /// <summary>In a class of its own, because what the generator adds to this one must be there first.</summary>
    private static class Readable
    {
        public static readonly JsonSerializerOptions Options = ApiJson.Configure(new JsonSerializerOptions
        {
            WriteIndented = true,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Default, ApiJson.Default),
        });
    }
}
