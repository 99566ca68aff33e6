using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>Statements under a heading, each with where it comes from.</summary>
internal static class StatementSection
{
    /// <param name="title">The heading.</param>
    /// <param name="css">A class for the section.</param>
    /// <param name="list">The element of the list: <c>ol</c> where a person redoes one after the other.</param>
    /// <param name="statements">What is said; without any there is no section.</param>
    public static HtmlText? Of(string title, string css, string list, IReadOnlyList<Statement> statements) => statements.Count == 0
        ? null
        : HtmlText.Of(
            $"""
            <section class="{css}">
              <h3>{title}</h3>
              <{list}>
                {statements.Select(statement => HtmlText.Of($"<li>{Figure.In(statement.Text)} {BasisNote.Of(statement.Basis)}</li>"))}
              </{list}>
            </section>
            """);
}
