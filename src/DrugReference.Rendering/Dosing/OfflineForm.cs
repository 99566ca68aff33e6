using DrugReference.Domain.Offline;

namespace DrugReference.Rendering.Dosing;

/// <summary>A dose form that is answered out of a copy, by the rules of the portal: stale forms and overdue reviews get no dose.</summary>
public sealed class OfflineForm
{
    private readonly DateTimeOffset _copiedAt;
    private readonly PlanOrigin? _origin;
    private readonly string? _refusal;
    private readonly DoseCalculation _calculation = DoseCalculation.None;

    /// <summary>Reads a form.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="root">The address of the portal, as a path with a slash at its end.</param>
    /// <param name="slug">The drug's name in addresses.</param>
    /// <param name="fields">What was sent, in its order.</param>
    /// <param name="copiedAt">When the copy was made.</param>
    /// <param name="now">The clock of the device.</param>
    public OfflineForm(
        DoseCopy copy, string root, string slug, IEnumerable<(string Name, string Value)> fields, DateTimeOffset copiedAt, DateTimeOffset now)
    {
        _copiedAt = copiedAt;
        if (copy.Find(slug) is not { } drug)
        {
            _refusal = "The offline copy holds no dosing rules of this drug: no doses.";
            return;
        }

        _refusal = ReviewRefusal.Of(drug.Identity, now);
        _origin = new(slug, drug.Identity, copy.Digest, copy.LoadedAt, now, root) { Contact = copy.Contact, CopiedAt = copiedAt };
        if (_refusal is null)
        {
            // A field that was sent twice reads as its values with a comma between them, which nothing accepts.
            var form = fields.GroupBy(field => field.Name).ToDictionary(
                same => same.Key, string? (same) => string.Join(',', same.Select(field => field.Value)), StringComparer.Ordinal);
            _calculation = DoseCalculation.Of(drug.Regimen, copy.Digest, form);
        }
    }

    /// <summary>The result, or what prevents it.</summary>
    public HtmlText ToHtml() => _refusal is not null ? ErrorSummary.Of(_refusal, _copiedAt)
        : DoseResult.OrProblems(_calculation, _origin!);

    /// <summary>The days of the plan as a calendar file, where the plan offers one.</summary>
    public CalendarFile? ToCalendar() => _calculation.OffersCalendar ? CalendarFile.Of(_calculation.Plan!, _origin!) : null;
}
