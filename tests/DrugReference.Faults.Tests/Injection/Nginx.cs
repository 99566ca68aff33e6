using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>
/// nginx before some portals, as a site would set it up: a reading that meets a portal which is gone is sent to another one, a dose is
/// not sent twice. Told which portals are ready, it reads its settings anew. Then it closes the connections of readers on which nothing
/// is asked; browsers know to ask again, and the ward is spared it by connections that are not kept.
/// </summary>
internal sealed class Nginx : IDisposable
{
    private const int ReadAgain = 1;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");
    private readonly Process _process;

    public Nginx(params Uri[] portals)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri($"http://{free.LocalEndpoint}");
        }

        Write(portals);
        _process = Process.Start(new ProcessStartInfo("nginx", ["-p", _folder.FullName, "-c", Settings, "-e", Path.Combine(_folder.FullName, "log")]))!;
    }

    public Uri Address { get; }

    /// <summary>What nginx has to say of portals that did not answer.</summary>
    public string Log => File.ReadAllText(Path.Combine(_folder.FullName, "log"));

    private string Settings => Path.Combine(_folder.FullName, "nginx.conf");

    public async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(PortalProcess.Patience);
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/health/live", patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    /// <summary>From now on these portals answer; what the others have begun they finish.</summary>
    public void Serve(params IEnumerable<Uri> portals)
    {
        Write(portals);
        Signals.Send(_process.Id, ReadAgain);
    }

    public void Dispose()
    {
        Signals.Send(_process.Id, Signals.Terminate);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Write(IEnumerable<Uri> portals) => File.WriteAllText(Settings, $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        worker_processes 1; daemon off; pid {{_folder.FullName}}/pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          client_body_temp_path {{_folder.FullName}}/body; proxy_temp_path {{_folder.FullName}}/proxy;
          fastcgi_temp_path {{_folder.FullName}}/1; uwsgi_temp_path {{_folder.FullName}}/2; scgi_temp_path {{_folder.FullName}}/3;
          upstream portals {
            {{string.Concat(portals.Select(portal => $"server {portal.Authority}; "))}}
            keepalive 16;
            keepalive_timeout 1s;
          }
          server {
            listen {{Address.Authority}};
            keepalive_timeout 0;
            location / {
              proxy_pass http://portals;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              proxy_set_header Host $host;
              proxy_next_upstream error timeout;
            }
          }
        }
        """);
}
