namespace DrugReference.Web.Hosting;

/// <summary>
/// The part of the portal that is put together for the first request that needs it: pages and routes take a quarter of a start,
/// and the question whether the portal serves can be answered without them.
/// </summary>
internal static class LaterPipeline
{
    public static void RunOnceNeeded(this WebApplication app, Action<IApplicationBuilder> configure)
    {
        var later = new Lazy<RequestDelegate>(() =>
        {
            var branch = ((IApplicationBuilder)app).New();
            configure(branch);
            return branch.Build();
        });
        app.Run(context => later.Value(context));
    }
}
