using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace DrugReference.Cli.Tests;

public sealed partial class ServeCommandTests : DrugrefFolder
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Serve_AnswersWithPagesAndStylesUntilItIsToldToStop(string signal)
    {
        using var drugref = DrugrefProcess.Start("serve", "--urls", "http://127.0.0.1:0", "--cache", Folder);
        using var client = await drugref.ClientAsync();

        await AssertServesAsync(client, "/drugs/inotuzumab-ozogamicin");

        Assert.Equal((0, string.Empty), (await drugref.StopAsync(signal), drugref.Error));
    }

    [Fact]
    public async Task Serve_TakesAFolderAndFurtherSettings()
    {
        Write("content/examplumab.md", "---\ntitle: Examplumab\n---\n## Usage\n\nPain.\n");

        using var drugref = DrugrefProcess.Start(
            "serve", Path.Combine(Folder, "content"), "--urls", "http://127.0.0.1:0", "--cache", Folder,
            "--", "--Content:Limits:FileBytes=20");
        using var client = await drugref.ClientAsync();

        Assert.Contains("file-too-large", await client.GetStringAsync(new Uri("/status", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_TakesTheFolderOfTheEnvironmentWhenNoneIsNamed()
    {
        Write("content/examplumab.md", "---\ntitle: Examplumab\n---\n## Usage\n\nPain.\n");

        using var drugref = new DrugrefProcess("env", [
            $"Content__Path={Path.Combine(Folder, "content")}", "dotnet", typeof(CommandLine).Assembly.Location,
            "serve", "--urls", "http://127.0.0.1:0", "--cache", Folder, "--", "--Site:Contact=Pharmacy",
        ]);
        using var client = await drugref.ClientAsync();

        await AssertServesAsync(client, "/drugs/examplumab");
    }

    [Theory]
    [InlineData("Calculator:Enabled must be true or false.", "--Calculator:Enabled=perhaps")]
    [InlineData("Content:Path must name a folder that exists.", "--Content:Path=/no/such/folder")]
    [InlineData("Failed to convert configuration value 'many' at 'Content:Limits:Faqs' to type 'System.Int32'.",
        "--Content:Limits:Faqs=many")]
    [InlineData("Invalid url: 'nowhere'", "--urls", "nowhere")]
    public async Task WrongSetting_StopsTheStartWithOneLine(string said, params string[] arguments)
    {
        using var drugref = DrugrefProcess.Start(["serve", "--cache", Folder, .. arguments]);

        Assert.Equal((78, $"DrugReference cannot start: {said}"), (await drugref.EndAsync(), drugref.Error));
    }

    [Fact]
    public async Task TakenAddress_StopsTheStartWithOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        using var drugref = DrugrefProcess.Start("serve", "--urls", address, "--cache", Folder);

        Assert.Equal(
            (78, $"DrugReference cannot start: Failed to bind to address {address}: address already in use."),
            (await drugref.EndAsync(), drugref.Error));
    }

    [Theory]
    [InlineData("The content folder '/no/such/folder' does not exist.\n", "/no/such/folder")]
    [InlineData("'--ulrs=http://localhost' is no setting such as --Site:Contact=TEXT.\nSee drugref --help.\n", "--ulrs=http://localhost")]
    [InlineData("'more' is no setting such as --Site:Contact=TEXT.\nSee drugref --help.\n", ".", "more")]
    public async Task BadUsage_IsExplainedAndExitsWithTwo(string said, params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(["serve", .. arguments]);

        Assert.Equal((2, said), (exitCode, error));
    }

    /// <summary>A page, and the styles that it names.</summary>
    internal static async Task AssertServesAsync(HttpClient client, string address)
    {
        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        var styles = await client.GetStringAsync(new Uri(StylesAddress().Match(page).Groups["address"].Value, UriKind.Relative));

        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.Contains("{", styles, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"(?<address>/css/[^\"]+)\"")]
    private static partial Regex StylesAddress();
}
