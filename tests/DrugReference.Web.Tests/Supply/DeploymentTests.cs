using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DrugReference.Web.Stopping;
using YamlDotNet.RepresentationModel;

namespace DrugReference.Web.Tests.Supply;

/// <summary>What docs/deployment gives a site: it must be read by what it is for, agree with itself, and set settings that exist.</summary>
public sealed partial class DeploymentTests
{
    private const string Portal = "kubernetes/portal.yaml";

    /// <summary>Read by the framework and the runtime.</summary>
    private static readonly string[] OfTheFramework =
        ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS", "DOTNET_EnableDiagnostics", "DOTNET_DbgEnableMiniDump"];

    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Repository.Folder, "Dockerfile"));

    [Fact]
    public void EveryFile_SetsOnlySettingsThatExist()
    {
        var settings = Setting().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "architecture.md")))
            .Select(row => row.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var set = DeploymentFiles.UnitEnvironment()
            .Concat(DeploymentFiles.ComposeEnvironment())
            .Concat(DeploymentFiles.KubernetesEnvironment(Portal))
            .Concat(DeploymentFiles.KubernetesEnvironment("kubernetes-git-sync/portal.yaml"))
            .Select(pair => pair.Key)
            .Concat(ImageVariable().Matches(Dockerfile).Select(match => match.Groups["key"].Value))
            .Except(OfTheFramework)
            .Select(key => key.Replace("__", ":", StringComparison.Ordinal))
            .ToList();

        Assert.Contains("AllowedHosts", set);
        Assert.Equal([], set.Except(settings));
    }

    /// <summary>One that nobody has named would answer to any name, or to none.</summary>
    [Fact]
    public void EveryPortal_IsGivenItsNameAndItsProxies()
    {
        foreach (var given in new[] { DeploymentFiles.UnitEnvironment(), DeploymentFiles.ComposeEnvironment(), DeploymentFiles.KubernetesEnvironment(Portal) })
        {
            var keys = given.ToLookup(pair => pair.Key, pair => pair.Value);

            Assert.All(keys["AllowedHosts"], host => Assert.Equal("drugs.example.org", host));
            Assert.NotEmpty(keys["AllowedHosts"]);
            Assert.NotEmpty(keys["Proxies__Known"]);
        }
    }

    [Fact]
    public void Kubernetes_RunsTwoThatCanDoNothingAndNeverFewer()
    {
        var documents = DeploymentFiles.Yaml(Portal);
        var spec = documents.OfKind("Deployment").At("spec")!;
        var pod = spec.At("template", "spec")!;
        var container = pod.At("containers", "0")!;

        Assert.True(int.Parse(spec.Text("replicas")!, CultureInfo.InvariantCulture) >= 2);
        Assert.Equal(("0", "1"), (spec.Text("strategy", "rollingUpdate", "maxUnavailable"), documents.OfKind("PodDisruptionBudget").Text("spec", "minAvailable")));
        Assert.Equal(("true", "1654"), (pod.Text("securityContext", "runAsNonRoot"), pod.Text("securityContext", "runAsUser")));
        Assert.Equal("RuntimeDefault", pod.Text("securityContext", "seccompProfile", "type"));
        Assert.Equal(("false", "true", "ALL"), (
            container.Text("securityContext", "allowPrivilegeEscalation"), container.Text("securityContext", "readOnlyRootFilesystem"),
            container.Text("securityContext", "capabilities", "drop", "0")));
        Assert.Equal("false", pod.Text("automountServiceAccountToken"));
        Assert.NotNull(container.Text("resources", "limits", "memory"));
    }

    [Fact]
    public void Kubernetes_LetsNothingOut()
    {
        var policy = DeploymentFiles.Yaml(Portal).OfKind("NetworkPolicy").At("spec")!;

        Assert.Equal(["Ingress", "Egress"], ((YamlSequenceNode)policy.At("policyTypes")!).Select(type => type.ToString()));
        Assert.Empty((YamlSequenceNode)policy.At("egress")!);
    }

    [Theory]
    [InlineData("startupProbe", "/health/live")]
    [InlineData("readinessProbe", "/health/ready")]
    [InlineData("livenessProbe", "/health/live")]
    public async Task Kubernetes_AsksWhatThePortalAnswers(string probe, string address)
    {
        using var portal = new Portal();
        var container = DeploymentFiles.Yaml(Portal).OfKind("Deployment").At("spec", "template", "spec", "containers", "0")!;

        var (response, _) = await portal.GetAsync(address);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal((address, "http"), (container.Text(probe, "httpGet", "path"), container.Text(probe, "httpGet", "port")));
        Assert.Contains($"ASPNETCORE_HTTP_PORTS={container.Text("ports", "0", "containerPort")} ", Dockerfile, StringComparison.Ordinal);
    }

    /// <summary>Whoever is killed while others still come to it loses their requests.</summary>
    [Fact]
    public void EveryStop_WaitsLongerThanThePortalDrains()
    {
        var compose = DeploymentFiles.Yaml("compose.yaml").Single();
        string[] waits =
        [
            DeploymentFiles.Yaml(Portal).OfKind("Deployment").Text("spec", "template", "spec", "terminationGracePeriodSeconds")!,
            compose.Text("services", "first", "stop_grace_period")!,
            compose.Text("services", "second", "stop_grace_period")!,
            Regex.Match(DeploymentFiles.Read("drugreference@.service"), "^TimeoutStopSec=(.*)$", RegexOptions.Multiline).Groups[1].Value,
        ];

        string[] drains =
        [
            DeploymentFiles.KubernetesEnvironment(Portal).Single(IsDrain).Value,
            .. DeploymentFiles.ComposeEnvironment().Where(IsDrain).Select(setting => setting.Value),
            new DrainOptions().DrainSeconds,
        ];
        var longest = drains.Max(drain => int.Parse(drain, CultureInfo.InvariantCulture));
        Assert.All(waits, wait => Assert.True(int.Parse(wait.TrimEnd('s'), CultureInfo.InvariantCulture) >= 3 * longest, wait));
    }

    private static bool IsDrain((string Key, string Value) setting) => setting.Key == "Shutdown__DrainSeconds";

    [Fact]
    public void Image_DrainsInHalfOfTheTimeThatStoppingAContainerTakesByDefault()
    {
        const int Docker = 10;

        var drain = Regex.Match(Dockerfile, @"Shutdown__DrainSeconds=(\d+) ").Groups[1].Value;

        Assert.InRange(int.Parse(drain, CultureInfo.InvariantCulture), 1, Docker / 2);
    }


    [Fact]
    public void Compose_RunsTwoThatCanDoNothingBehindTheProxy()
    {
        var services = (YamlMappingNode)DeploymentFiles.Yaml("compose.yaml").Single().At("services")!;
        var upstream = Upstream().Matches(DeploymentFiles.Read("nginx.conf")).Select(match => match.Value[7..]).ToList();

        Assert.All(services.Children.Values, service =>
        {
            Assert.Equal(("true", "ALL", "no-new-privileges:true"), (service.Text("read_only"), service.Text("cap_drop", "0"), service.Text("security_opt", "0")));
            Assert.Equal("1654:1654", service.Text("user"));
        });
        Assert.Equal(upstream.Select(address => $"{address}:8080"), services.Children.Values.Select(service => service.Text("ports", "0")));
        Assert.Contains($"drugreference@{upstream[0].Split(':')[1]} drugreference@{upstream[1].Split(':')[1]}", DeploymentFiles.Read("drugreference@.service"), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_IsOneInEveryFile()
    {
        var version = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Build.props")).Descendants("Version").Single().Value;
        var compose = DeploymentFiles.Yaml("compose.yaml").Single();

        Assert.Contains($"org.opencontainers.image.version=\"{version}\"", Dockerfile, StringComparison.Ordinal);
        Assert.Equal($"drugreference:{version}", compose.Text("services", "first", "image"));
        Assert.Equal(
            $"drugreference:{version}", DeploymentFiles.Yaml(Portal).OfKind("Deployment").Text("spec", "template", "spec", "containers", "0", "image"));
    }

    [Fact]
    public void Documentation_NamesLinesOfTheLogThatThereAre()
    {
        var written = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => LogLine().Matches(File.ReadAllText(file)))
            .Select(line => line.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var text = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "deployment.md"));
        var named = NamedLine().Matches(text).Select(row => row.Groups["name"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(written));
    }

    [GeneratedRegex(@"partial void (?<name>\w+)\(")]
    private static partial Regex LogLine();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (information|warning|error) \|", RegexOptions.Multiline)]
    private static partial Regex NamedLine();

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^(?:ENV|   ) +(?<key>[A-Za-z_]+)=", RegexOptions.Multiline)]
    private static partial Regex ImageVariable();

    [GeneratedRegex(@"server 127\.0\.0\.1:[0-9]+")]
    private static partial Regex Upstream();
}
