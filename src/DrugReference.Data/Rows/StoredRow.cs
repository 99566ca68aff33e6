namespace DrugReference.Data.Rows;

/// <summary>A row that carries a hash of all its other columns, so that a change behind our back is noticed before it is shown.</summary>
internal abstract class StoredRow
{
    public int Id { get; set; }

    public long Hash { get; set; }

    /// <summary>The table that it stands in.</summary>
    public abstract string Table { get; }

    /// <summary>Says what stands in each of its columns but the hash, as the EF Core model names them.</summary>
    public abstract void Describe(RowText row);
}
