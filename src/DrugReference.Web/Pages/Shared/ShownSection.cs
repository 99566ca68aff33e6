using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;

namespace DrugReference.Web.Pages.Shared;

/// <summary>A section as it is shown.</summary>
/// <param name="Scheduled">The drug whose table of doses opens the section; null where none does.</param>
internal sealed record ShownSection(Section Section, Drug? Scheduled = null);
