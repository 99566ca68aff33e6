// Peers MODE PAGE URL: "empty" answers nothing but ok, "bytes" the page's finished bytes, "razor" the page through a default layout of Razor.
var (mode, page, url) = (args[0], args[1], args[2]);
var builder = mode == "empty" ? WebApplication.CreateSlimBuilder() : WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
if (mode == "razor")
{
    builder.Services.AddRazorPages();
    Text.Html = File.ReadAllText(page);
}

var app = builder.Build();
app.Urls.Add(url);
if (mode == "bytes")
{
    var bytes = File.ReadAllBytes(page + ".br");
    app.Run(context =>
    {
        var headers = context.Response.Headers;
        (headers.ContentType, headers.ContentEncoding, headers.ETag) = ("text/html; charset=utf-8", "br", "\"1\"");
        (headers.Vary, headers.CacheControl, headers.ContentLength) = ("Accept-Encoding", "no-cache", bytes.Length);
        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    });
}
else if (mode == "razor")
{
    app.MapRazorPages();
}
else
{
    app.MapGet("/", (HttpContext context) => context.Response.WriteAsync("ok"));
}

app.Run();

internal static class Text
{
    public static string Html { get; set; } = "";
}
