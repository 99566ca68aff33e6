using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace DrugReference.Web.Tests.Supply;

/// <summary>docs/deployment/nginx.conf, read by nginx itself.</summary>
public sealed class NginxTests : IDisposable
{
    private static readonly string Example = DeploymentFiles.Read("nginx.conf");

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("drugreference-");

    [ToolFact("nginx")]
    public void Nginx_TakesTheExample()
    {
        var (exitCode, said) = Check(Example);

        Assert.True(exitCode == 0, said);
        Assert.DoesNotContain("[warn]", said, StringComparison.Ordinal);
    }

    /// <summary>So that the test above is known to say something.</summary>
    [ToolFact("nginx")]
    public void Nginx_RefusesAWordThatItDoesNotKnow()
    {
        var (exitCode, said) = Check(Example.Replace("proxy_next_upstream_tries", "proxy_next_upstream_attempts", StringComparison.Ordinal));

        Assert.Equal(1, exitCode);
        Assert.Contains("unknown directive \"proxy_next_upstream_attempts\"", said, StringComparison.Ordinal);
    }

    /// <summary>Search texts stand in addresses that readers make.</summary>
    [Fact]
    public void Log_HoldsNothingOfAnAddress()
    {
        var format = Regex.Match(Example, "log_format drugreference '(?<format>.*)';").Groups["format"].Value;
        var variables = Regex.Matches(format, @"\$\w+").Select(match => match.Value);

        Assert.Equal(["$time_iso8601", "$request_method", "$status", "$request_time", "$upstream_addr"], variables);
        Assert.All(Regex.Matches(Example, @"^\s*access_log (?<value>.*);$", RegexOptions.Multiline), log =>
            Assert.Matches("^(off|/var/log/nginx/drugreference.log drugreference)$", log.Groups["value"].Value));
        Assert.Contains("error_log /var/log/nginx/drugreference.error.log crit;", Example, StringComparison.Ordinal);
    }

    [Fact]
    public void Proxy_SaysItselfWhoAsks()
    {
        Assert.Contains("proxy_set_header X-Forwarded-For $remote_addr;", Example, StringComparison.Ordinal);
        Assert.DoesNotContain("$proxy_add_x_forwarded_for", Example, StringComparison.Ordinal);
    }

    public void Dispose() => _work.Delete(recursive: true);

    /// <summary>With a certificate of its own, and sockets in a folder in the place of ports, which others may have.</summary>
    private (int ExitCode, string Said) Check(string example)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=drugs.example.org", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(At("drugs.example.org.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(At("drugs.example.org.key"), key.ExportPkcs8PrivateKeyPem());
        var site = example
            .Replace("/etc/nginx/tls", _work.FullName, StringComparison.Ordinal)
            .Replace("/var/log/nginx", _work.FullName, StringComparison.Ordinal)
            .Replace("listen 443", $"listen unix:{At("tls")}", StringComparison.Ordinal)
            .Replace("listen 80", $"listen unix:{At("plain")}", StringComparison.Ordinal);
        File.WriteAllText(At("site.conf"), site);
        File.WriteAllText(At("nginx.conf"), $"pid {At("pid")};\nerror_log stderr;\nevents {{}}\nhttp {{\n  client_body_temp_path {At("body")};\n  include {At("site.conf")};\n}}\n");
        var program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
        using var nginx = Process.Start(new ProcessStartInfo(program, ["-t", "-c", At("nginx.conf"), "-p", _work.FullName]) { RedirectStandardError = true })!;
        var said = nginx.StandardError.ReadToEnd();
        nginx.WaitForExit();
        return (nginx.ExitCode, said);
    }

    private string At(string name) => Path.Combine(_work.FullName, name);
}
