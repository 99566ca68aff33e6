namespace DrugReference.Web.Guards;

/// <summary>How much may be asked at once.</summary>
public sealed class LimitOptions
{
    /// <summary>Characters of a request's method, address and version.</summary>
    public const int RequestLine = 4 * 1024;

    /// <summary>Characters of a request's headers.</summary>
    public const int Headers = 16 * 1024;

    public const int HeaderCount = 64;

    /// <summary>Bytes of a body: the longest form takes a quarter of it.</summary>
    public const int Body = 8 * 1024;

    /// <summary>Fields of a form.</summary>
    public const int FormFields = 64;

    /// <summary><c>Limits:Connections</c>: open at a time; those beyond are closed at once.</summary>
    public int Connections { get; set; } = 12_000;

    /// <summary><c>Limits:SearchesPerSecond</c>: of one client, suggestions included, and twice as many in a burst; 0 for no limit.</summary>
    public int SearchesPerSecond { get; set; } = 20;

    /// <summary><c>Limits:DosesPerSecond</c>: of one client, and twice as many in a burst; as many reports of browsers; 0 for no limit.</summary>
    public int DosesPerSecond { get; set; } = 5;

    public bool AreRates => SearchesPerSecond is >= 0 and <= 100_000 && DosesPerSecond is >= 0 and <= 100_000;

    public bool IsConnections => Connections is >= 16 and <= 1_000_000;
}
