using DrugReference.Data;

namespace DrugReference.Web.Formularies;

/// <summary>The formulary that serves from the next request on. One reference, so a swap is whole.</summary>
internal sealed class CurrentFormulary
{
    private volatile Formulary? _value;

    public Formulary Value
    {
        get => _value ?? throw new InvalidOperationException("No formulary is loaded yet.");
        set => _value = value;
    }

    public bool IsLoaded => _value is not null;
}
