namespace DrugReference.Domain.Formularies;

/// <summary>The files of one drug, not read yet.</summary>
/// <param name="Slug">The drug's name in addresses.</param>
/// <param name="Hash">Changes when a path or a byte of the files does.</param>
/// <param name="Read">Reads and parses the files; may run on any thread.</param>
public sealed record DrugFiles(string Slug, string Hash, Func<DrugEntry> Read);
