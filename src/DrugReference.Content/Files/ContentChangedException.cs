namespace DrugReference.Content.Files;

/// <summary>A content file is no longer what it was when the folder was listed. The whole load is to be tried again.</summary>
public sealed class ContentChangedException(string relativePath, Exception? inner = null)
    : IOException($"'{relativePath}' changed while the content folder was read.", inner);
