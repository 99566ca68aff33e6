using DrugReference.Content.Files;
using DrugReference.Domain.Formularies;

namespace DrugReference.Content;

/// <summary>A content folder as listed.</summary>
/// <param name="Digest">SHA-256 of all paths and bytes, see <see cref="FormularyContent.Digest"/>.</param>
/// <param name="Read">
/// What the folder holds. The drugs are parsed when they are asked for. A file that no longer is what was listed then throws
/// <see cref="ContentChangedException"/>, and the folder is to be listed again.
/// </param>
public sealed record ContentListing(string Digest, Func<FormularyContent> Read);
