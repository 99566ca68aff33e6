using DrugReference.Content.Yaml;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Rules;

/// <summary>
/// The doses per m² that a regimen file holds: every number under a key that ends in <c>mgPerM2</c>, wherever it stands, so
/// that a new part of the format counts by itself. Sums are those of one list of days.
/// </summary>
internal sealed class RegimenFigures
{
    private const string Key = "mgPerM2";

    private readonly HashSet<decimal> _doses = [];
    private readonly HashSet<decimal> _totals = [];

    public RegimenFigures(YamlNode root) => Collect(root, isDose: false);

    public decimal Largest => _doses.Count == 0 ? 0 : _doses.Max();

    public bool HoldsDose(decimal figure) => _doses.Contains(figure);

    public bool HoldsTotal(decimal figure) => _totals.Contains(figure);

    private void Collect(YamlNode node, bool isDose)
    {
        switch (node)
        {
            case YamlScalar scalar when isDose && PlainDecimal.TryParse(scalar.Value, out var number):
                _doses.Add(number);
                break;
            case YamlSequence sequence:
                decimal[] days = [.. sequence.Items.OfType<YamlMap>().Select(DoseOf).OfType<decimal>()];
                if (days.Length > 1)
                {
                    _totals.Add(days.Sum());
                }

                foreach (var item in sequence.Items)
                {
                    Collect(item, isDose: false);
                }

                break;
            case YamlMap map:
                foreach (var (key, (_, value)) in map.Entries)
                {
                    // doseCeilingMgPerM2: { value: 0.8 }
                    Collect(value, key.EndsWith(Key, StringComparison.OrdinalIgnoreCase) || (isDose && key == "value"));
                }

                break;
        }
    }

    private static decimal? DoseOf(YamlMap day) =>
        day.Entries.TryGetValue(Key, out var entry) && entry.Value is YamlScalar scalar
        && PlainDecimal.TryParse(scalar.Value, out var number) ? number : null;
}
