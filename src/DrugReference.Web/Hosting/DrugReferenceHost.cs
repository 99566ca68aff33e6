using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Web.Api;
using DrugReference.Web.Feeds;
using DrugReference.Web.Formularies;
using DrugReference.Web.Guards;
using DrugReference.Web.Logging;
using DrugReference.Web.Offline;
using DrugReference.Web.Pages.Dose;
using DrugReference.Web.Serving;
using DrugReference.Web.Stopping;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace DrugReference.Web.Hosting;

/// <summary>What the portal is made of, and the order in which a request passes through it.</summary>
internal static class DrugReferenceHost
{
    public static void AddDrugReference(this WebApplicationBuilder builder)
    {
        builder.AddJsonLog();
        builder.Services.AddDraining();

        // Styles are found in a build that was never published too, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<PathOptions>().Configure<IConfiguration>((paths, configuration) =>
        {
            paths.Content = configuration["Content:Path"] is { Length: > 0 } content ? content : paths.Content;
            paths.Cache = configuration["Cache:Path"] is { Length: > 0 } cache ? cache : paths.Cache;
        })
            .Validate(paths => Directory.Exists(paths.Content), "Content:Path must name a folder that exists.")
            .ValidateOnStart();
        services.AddOptions<CalculatorOptions>().BindConfiguration("Calculator")
            .Validate(calculator => bool.TryParse(calculator.Enabled, out _), "Calculator:Enabled must be true or false.")
            .ValidateOnStart();
        services.AddOptions<ApiOptions>().BindConfiguration("Api")
            .Validate(api => api.AreOrigins, "Api:Origins must be origins such as https://ward.example.org, with blanks between them.")
            .ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration("Site")
            .Validate(site => site.IsAddressUsable, "Site:Address must be an http or https address without query and fragment.")
            .ValidateOnStart();
        services.AddOptions<OfflineOptions>().BindConfiguration("Offline")
            .Validate(offline => offline.AreSwitches, "Offline:Enabled and Offline:Calculator must be true or false.")
            .Validate(offline => offline.IsDays, $"Offline:ExpiresAfterDays must be a whole number from 1 to {OfflineOptions.MostDays}.")
            .ValidateOnStart();
        services.AddTelemetry();
        services.AddOptions<ContentLimits>().BindConfiguration("Content:Limits");
        services.AddSingleton(provider => new FormularyStore(
            provider.GetRequiredService<IOptions<PathOptions>>().Value.Cache, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CurrentFormulary>();
        services.AddSingleton<FormularyLoader>();
        services.AddSingleton<ContentWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<ContentWatcher>());
        services.AddSingleton<PageStore>();
        services.AddHostedService(provider => provider.GetRequiredService<PageStore>());
        services.AddExceptionHandler<DamageHandler>();
        services.AddSingleton<OfflineCopies>();

        // A request sees one formulary from beginning to end.
        services.AddScoped(provider => provider.GetRequiredService<CurrentFormulary>().Lease());
        services.AddScoped(provider => provider.GetRequiredService<FormularyLease>().Formulary);
        services.AddScoped<DrugCalculators>();
        services.AddSingleton<DoseFrames>();
        services.AddHealthChecks().AddCheck<FormularyHealthCheck>("formulary");
        services.AddRazorPages(pages =>
        {
            // No page changes anything on the server, so there is nothing to forge and no token, hence no cookie.
            pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
        })
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<UnhandledMethodFilter>();

                // The address alone says which drug is meant: what a body holds is read by the one page that has a form.
                mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            });

        // Pages are UTF-8: × and ² need no entity, only what HTML itself reads does.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        // Nothing is protected either; the framework's key would otherwise be written to the disk at every first start.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));

        // What is made anew for each reader goes small over the ward's Wi-Fi. No page holds a secret that its size could give away.
        services.AddResponseCompression(compression => compression.EnableForHttps = true);

        // The name of the level is the framework's: brotli's quality 0, as small as 1 for what is written here, at two thirds of its cost.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.NoCompression);
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddGuards();
        services.AddApi();
    }

    public static void UseDrugReference(this WebApplication app)
    {
        app.UseDraining();
        app.UseRequestLog();
        app.UseGuards();
        app.UseKeptPages();
        app.UseSecurityHeaders();
        app.UseHealth();
        app.RunOnceNeeded(UsePages);

        // Nobody signs in. The host puts these before the first step unless they stand somewhere: here, no request reaches them.
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void UsePages(IApplicationBuilder app)
    {
        app.UseResponseCompression();

        // Programs get problem details where readers get a page.
        app.UseWhen(context => ApiRoutes.AreAsked(context.Request), api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !ApiRoutes.AreAsked(context.Request), pages =>
            pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UsePageKeeping();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapStaticAssets();
            endpoints.MapRazorPages().WithStaticAssets();
            endpoints.MapDoseAnswers();
            endpoints.MapApi();
            endpoints.MapFeeds();
            endpoints.MapOffline();
            endpoints.MapCspReports();
        });
    }
}
