using DrugReference.Data;
using DrugReference.Web.Hosting;
using DrugReference.Web.Offline;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Pages.Offline;

/// <summary>What the site lets devices keep; a script adds what this device keeps.</summary>
[KeptPage]
public sealed class OfflinePage : PageModel
{
    private readonly Formulary _formulary;
    private readonly OfflineCopies _copies;
    private readonly OfflineOptions _options;

    public OfflinePage(Formulary formulary, IServiceProvider services, IOptions<OfflineOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_formulary, _copies, _options) = (formulary, services.GetRequiredService<OfflineCopies>(), options.Value);
    }

    internal OfflineCopy Copy { get; private set; } = null!; // Set by the handler, before the page is made.

    public IReadOnlyList<DrugListing> Kept { get; private set; } = [];

    /// <summary>How many drugs of the formulary are not kept.</summary>
    public int Others { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!_options.IsEnabled)
        {
            return NotFound();
        }

        var drugs = await _formulary.ListDrugsAsync(cancellationToken);
        Copy = await _copies.OfAsync(_formulary, cancellationToken);
        var kept = Copy.Drugs.ToHashSet();
        Kept = [.. drugs.Where(drug => kept.Contains(drug.Slug))];
        Others = drugs.Count - Kept.Count;
        return Page();
    }
}
