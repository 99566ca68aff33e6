namespace DrugReference.Data.Rows;

/// <summary>A row that carries a hash of all its other columns, so that a change behind our back is noticed before it is shown.</summary>
internal abstract class StoredRow
{
    public int Id { get; set; }

    public long Hash { get; set; }
}
