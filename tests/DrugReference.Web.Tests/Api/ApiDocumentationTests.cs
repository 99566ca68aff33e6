using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DrugReference.Web.Tests.Api;

/// <summary>What docs/api.md and the README tell programs to send is sent.</summary>
public sealed partial class ApiDocumentationTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("docs/api.md", 10)]
    [InlineData("README.md", 1)]
    public async Task EveryCommand_IsAnswered(string file, int count)
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(Repository.Folder, file))).Replace("\\\n", "", StringComparison.Ordinal);
        var commands = Command().Matches(text);

        Assert.Equal(count, commands.Count);
        foreach (Match command in commands)
        {
            using var client = portal.CreateClient();
            using var body = new StringContent(command.Groups["body"].Value, Encoding.UTF8, "application/json");
            var address = new Uri(command.Groups["address"].Value, UriKind.Relative);

            var response = command.Groups["body"].Success ? await client.PostAsync(address, body) : await client.GetAsync(address);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{command.Value} answered {response.StatusCode}");
        }
    }

    [GeneratedRegex(@"^curl (-s )?'?localhost:5080(?<address>[^' \n]+)'?(?: +-H 'Content-Type: application/json' +-d '(?<body>[^']+)')?$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
