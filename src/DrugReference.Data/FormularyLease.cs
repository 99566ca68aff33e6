namespace DrugReference.Data;

/// <summary>A reader's hold on a formulary: it is not closed before the last one is given back.</summary>
public sealed class FormularyLease : IDisposable
{
    private Formulary? _held;

    internal FormularyLease(Formulary formulary) => (Formulary, _held) = (formulary, formulary);

    public Formulary Formulary { get; }

    public void Dispose() => Interlocked.Exchange(ref _held, null)?.Leave();
}
