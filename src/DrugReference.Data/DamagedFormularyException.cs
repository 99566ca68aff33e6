namespace DrugReference.Data;

/// <summary>The SQLite file of a formulary is no longer what was written: it must be made anew from the content.</summary>
public sealed class DamagedFormularyException : Exception
{
    public DamagedFormularyException(string table, int id)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Row {id} of {table} was changed after it was written."))
    {
    }

    public DamagedFormularyException(string table)
        : base($"Rows of {table} are gone, or others than were written.")
    {
    }

    public DamagedFormularyException(Exception inner)
        : base("The SQLite file of the formulary cannot be read.", inner)
    {
    }
}
