using DrugReference.Data;

namespace DrugReference.Web.Formularies;

/// <summary>The formulary that serves from the next request on. One reference, so a swap is whole.</summary>
public sealed class CurrentFormulary
{
    private volatile Formulary? _value;
    private volatile ContentRefusal? _refusal;

    public Formulary? Value => _value;

    /// <summary>Why the newest content is not served; null when it is.</summary>
    public ContentRefusal? Refusal
    {
        get => _refusal;
        set => _refusal = value;
    }

    /// <summary>Serves another formulary. The one before it is closed when its last reader has left.</summary>
    public void Swap(Formulary next)
    {
        var before = _value;
        _value = next;
        _refusal = null;
        before?.Close();
    }

    /// <summary>Holds the formulary that serves now, to the end of a request.</summary>
    public FormularyLease Lease()
    {
        while (true)
        {
            var formulary = _value ?? throw new InvalidOperationException("No formulary is loaded yet.");

            // Closed between the two lines: another one serves by now.
            if (formulary.Lease() is { } lease)
            {
                return lease;
            }
        }
    }
}
