using System.Security.Cryptography;
using System.Text;

namespace DrugReference.Data.Changes;

/// <summary>A part of a drug as a reader would speak of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Anchor">Id of a section or question; the other parts are there once.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Html">Its text as safe HTML.</param>
/// <param name="Facts">What it says beyond its text.</param>
internal sealed record DrugPart(DrugPartKind Kind, string? Anchor, string Title, string Html, string Facts = "")
{
    private const int VersionBytes = 16;

    /// <summary>Changes when anything does that a reader could see.</summary>
    public string Version { get; } = VersionOf(Title, Html, Facts);

    public (DrugPartKind Kind, string? Anchor) Key => (Kind, Anchor);

    public static string VersionOf(params IEnumerable<string> texts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))).AsSpan(0, VersionBytes));
}
