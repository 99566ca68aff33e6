using System.Globalization;

namespace DrugReference.Web.Logging;

/// <summary>
/// What joins a line of the log with the page that a reader complains about. Drawn anew for each request: nothing of the request
/// can be seen in it, and no two requests of one reader are alike.
/// </summary>
internal sealed class RequestId
{
    private readonly long _value = Draw();

    /// <summary>The one that the answer has shown, or another one if none was shown.</summary>
    public static long Of(HttpContext context) => context.Features.Get<RequestId>()?._value ?? Draw();

    /// <summary>The one that the log will name, to be shown.</summary>
    public static string Show(HttpContext context)
    {
        var id = context.Features.Get<RequestId>();
        if (id is null)
        {
            context.Features.Set(id = new RequestId());
        }

        return id._value.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static long Draw() => Random.Shared.NextInt64();
}
