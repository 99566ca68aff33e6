namespace DrugReference.Web.Tests.Guards;

/// <summary>A portal on a real port, with the limits of the real server.</summary>
public sealed class ListeningPortal : IDisposable
{
    private readonly Portal _portal = new();

    public ListeningPortal() => Address = _portal.Listen();

    public Uri Address { get; }

    public void Dispose() => _portal.Dispose();
}
