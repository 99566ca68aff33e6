using System.Diagnostics.CodeAnalysis;

namespace DrugReference.Domain;

/// <summary>
/// A value that a person types: it knows its own strict text form and says, in words for that person, why a text is
/// refused. A text is never corrected or clamped.
/// </summary>
/// <typeparam name="TSelf">The value's own type.</typeparam>
public interface IReadable<TSelf>
    where TSelf : struct, IReadable<TSelf>
{
    /// <summary>Reads the text form, or says why it is refused.</summary>
    /// <param name="text">What was typed; <see langword="null"/> and blank are "nothing was entered".</param>
    /// <param name="value">The value, or the inert default when refused.</param>
    /// <param name="problem">A sentence for the person who typed it, or <see langword="null"/> when accepted.</param>
    /// <returns><see langword="true"/> when accepted.</returns>
    static abstract bool TryRead(string? text, out TSelf value, [NotNullWhen(false)] out string? problem);
}
