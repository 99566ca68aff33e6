using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DrugReference.Web.Stopping;

/// <summary>What a portal that is told to stop needs: when to, and connections that move away meanwhile.</summary>
internal static class DrainingHost
{
    /// <summary>So long what is still being answered may take when serving has ended.</summary>
    private static readonly TimeSpan Finishing = TimeSpan.FromSeconds(10);

    public static void AddDraining(this IServiceCollection services)
    {
        services.AddOptions<DrainOptions>()
            .Configure<IHostEnvironment>((drain, host) => drain.DrainSeconds = host.IsDevelopment() ? "0" : drain.DrainSeconds)
            .BindConfiguration("Shutdown")
            .Validate(drain => drain.IsSeconds, $"Shutdown:DrainSeconds must be a whole number from 0 to {DrainOptions.MostSeconds}.")
            .ValidateOnStart();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Finishing);
        services.AddSingleton<Draining>();
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime>(provider => provider.GetRequiredService<Draining>()));
    }

    /// <summary>Each answer of a portal that drains is the last one of its connection: the next request goes elsewhere.</summary>
    public static void UseDraining(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<Draining>();
        app.Use((context, next) =>
        {
            if (draining.IsDraining)
            {
                context.Connection.RequestClose();
            }

            return next(context);
        });
    }
}
