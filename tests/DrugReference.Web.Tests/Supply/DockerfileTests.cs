using System.Text.RegularExpressions;

namespace DrugReference.Web.Tests.Supply;

/// <summary>The image: what it is built from, and who runs it.</summary>
public sealed class DockerfileTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Folder, "Dockerfile"));

    private static readonly string[] LastStage = [.. Lines.SkipWhile(line => !line.StartsWith("FROM mcr.microsoft.com/dotnet/aspnet:", StringComparison.Ordinal))];

    /// <summary>Restored before the sources are there: a project or a file of properties that is missing then would be missed later.</summary>
    [Fact]
    public void Restore_HasEveryProjectAndEveryFileOfProperties()
    {
        var copied = Lines.TakeWhile(line => !line.StartsWith("RUN", StringComparison.Ordinal)).Where(line => line.StartsWith("COPY", StringComparison.Ordinal)).ToList();
        var projects = Directory.EnumerateDirectories(Path.Combine(Repository.Folder, "src")).Select(Path.GetFileName);
        var properties = Directory.EnumerateFiles(Repository.Folder, "Directory.*").Select(Path.GetFileName).Append("global.json");

        Assert.All(projects, project => Assert.Contains($"COPY src/{project}/*.csproj src/{project}/", copied));
        Assert.All(properties, file => Assert.Contains(copied, line => line.Contains($" {file} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Portal_RunsAsAUserWithoutRightsAndLeavesNoDump()
    {
        var stage = string.Join('\n', LastStage);

        Assert.Contains("\nUSER $APP_UID\n", stage, StringComparison.Ordinal);
        Assert.DoesNotContain("--chown", stage, StringComparison.Ordinal);
        Assert.Contains("DOTNET_EnableDiagnostics=0", stage, StringComparison.Ordinal);
        Assert.Contains("DOTNET_DbgEnableMiniDump=0", stage, StringComparison.Ordinal);
        Assert.Contains("\nHEALTHCHECK ", stage, StringComparison.Ordinal);
    }

    /// <summary>The bytes of decision 20 are those of the image: both are published with the same words.</summary>
    [Theory]
    [InlineData("dotnet restore ")]
    [InlineData("dotnet publish ")]
    [InlineData("dotnet run ")]
    public void Script_PublishesAsTheImageDoes(string command)
    {
        var script = File.ReadAllText(Path.Combine(Repository.Folder, "tests", "tools", "same-bytes.sh"));

        Assert.Equal(Options(string.Join('\n', Lines), command), Options(script, command));
    }

    /// <summary>A file that was made with other assemblies is left alone: the container would read its content at each start.</summary>
    [Fact]
    public void File_IsMadeWithTheAssembliesThatArePublished()
    {
        var text = string.Join('\n', Lines);

        Assert.Contains("--use-current-runtime", Options(text, "dotnet publish "));
        Assert.Contains("-p:UseCurrentRuntimeIdentifier=true", Options(text, "dotnet run "));
        Assert.Subset(Options(text, "dotnet publish ").ToHashSet(), Options(text, "dotnet run ").Where(word => word.StartsWith("-p:Publish", StringComparison.Ordinal)).ToHashSet());
    }

    /// <summary>The words of a command, but where it writes to and how much it says.</summary>
    private static List<string> Options(string text, string command)
    {
        var start = text.IndexOf(command, StringComparison.Ordinal);
        var whole = Regex.Match(text[start..], @"^(?:.*\\\n)*.*$", RegexOptions.Multiline).Value.Replace("\\\n", " ", StringComparison.Ordinal);
        return [.. Regex.Replace(whole.Split(" -- ")[0], "--(output|verbosity) \\S+", "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
