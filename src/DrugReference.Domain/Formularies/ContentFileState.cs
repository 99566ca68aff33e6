namespace DrugReference.Domain.Formularies;

/// <summary>A content file as it was when its bytes were hashed: as long as it looks the same, they need not be again.</summary>
/// <param name="Path">Path in the content folder.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Modified">Ticks of the time in UTC at which the file was last written to.</param>
/// <param name="Hash">SHA-256 of the bytes, as hexadecimal digits.</param>
public sealed record ContentFileState(string Path, long Size, long Modified, string Hash);
