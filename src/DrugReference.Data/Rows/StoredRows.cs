namespace DrugReference.Data.Rows;

/// <summary>Hashes rows, and checks the hashes that they carry.</summary>
internal static class StoredRows
{
    [ThreadStatic]
    private static RowText? _text;

    /// <summary>What stands in a row; there is one text a thread, for rows are hashed by the hundred thousand while a formulary is written.</summary>
    public static RowText TextOf(StoredRow row)
    {
        var text = Blank();
        row.Describe(text);
        return text;
    }

    /// <summary>The text of this thread, with nothing in it.</summary>
    public static RowText Blank()
    {
        var text = _text ??= new RowText();
        text.Clear();
        return text;
    }

    /// <summary>Returns a row that is as it was written.</summary>
    /// <exception cref="DamagedFormularyException">It is not.</exception>
    public static T Verified<T>(this T row)
        where T : StoredRow => TextOf(row).Hash == row.Hash ? row : throw new DamagedFormularyException(row.Table, row.Id);

    /// <summary>One hash over those of rows in their order.</summary>
    public static long HashOf(IEnumerable<StoredRow> rows) => rows.Aggregate(0L, (hash, row) => unchecked((hash * 31) + row.Hash));
}
