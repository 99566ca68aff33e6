using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Guards;

/// <summary>
/// How often one client may search, calculate and report, and how many searches run at a time. Reading is never limited. Addresses are kept
/// in memory only, while their client asks.
/// </summary>
internal static class RateLimits
{
    /// <summary>Searches that wait for their turn; those beyond are told to come again.</summary>
    private const int Waiting = 64;

    private static readonly int AtATime = 2 * Environment.ProcessorCount;

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(OfEachClient(limits.Value), OfTheServer());
            limiter.OnRejected = RefuseAsync;
        });
    }

    private static PartitionedRateLimiter<HttpContext> OfEachClient(LimitOptions limits) =>
        PartitionedRateLimiter.Create<HttpContext, Client>(context =>
            CostsAttribute.Of(context) is { } work && (work == Work.Search ? limits.SearchesPerSecond : limits.DosesPerSecond) is > 0 and var rate
                ? RateLimitPartition.GetTokenBucketLimiter(Client.Of(context.Connection.RemoteIpAddress, work), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 2 * rate,
                    TokensPerPeriod = rate,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                })
                : RateLimitPartition.GetNoLimiter(default(Client)));

    private static PartitionedRateLimiter<HttpContext> OfTheServer() =>
        PartitionedRateLimiter.Create<HttpContext, bool>(context => CostsAttribute.Of(context) == Work.Search
            ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions { PermitLimit = AtATime, QueueLimit = Waiting })
            : RateLimitPartition.GetNoLimiter(false));

    /// <summary>Only the limit of a client knows when the next request is welcome.</summary>
    private static ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        var isOfClient = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        response.StatusCode = isOfClient ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    /// <summary>An address of the old kind, or the network of one of the new: whoever has one of those has all of its addresses.</summary>
    private readonly record struct Client(Work Work, AddressFamily Family, ulong Network)
    {
        public static Client Of(IPAddress? address, Work work)
        {
            Span<byte> bytes = stackalloc byte[16];
            var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
            plain.TryWriteBytes(bytes, out var length);
            bytes[length..].Clear();
            return new Client(work, plain.AddressFamily, BinaryPrimitives.ReadUInt64BigEndian(bytes));
        }
    }
}
