using DrugReference.Domain.Dosing;

namespace DrugReference.Web.Pages.Dose;

/// <summary>Statements under a heading, each with where it comes from.</summary>
public sealed record StatementList(string Title, string Css, IReadOnlyList<Statement> Items, bool IsNumbered = false);
