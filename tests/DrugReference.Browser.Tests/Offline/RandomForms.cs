using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>Dose forms as persons fill them, well and badly: out of the fields that a page of the portal offers.</summary>
internal sealed class RandomForms(IHtmlDocument page, Random random)
{
    private static readonly string[] Slips = ["7,5", "abc", "-1", "1e2", "0", " ", "007", "999999", "70.123456", "<b>70</b>", "½", "12 kg", "２"];

    /// <summary>The entries of one form, in its order, the digest included.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Next()
    {
        // Most are whole; some lack something or hold what no field takes.
        var carelessness = random.NextDouble() < 0.7 ? 0 : 0.08;
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in page.QuerySelectorAll<IHtmlElement>("#dose-form input, #dose-form select"))
        {
            var name = field.GetAttribute("name")!;
            var value = Value(field, name, entries);
            if (value is not null && random.NextDouble() < carelessness)
            {
                value = random.NextDouble() < 0.5 ? "" : Slips[random.Next(Slips.Length)];
            }

            if (value is not null && name != "digest")
            {
                entries[name] = value;
            }
        }

        if (random.NextDouble() < 0.5)
        {
            entries["reason"] = "body-build";
        }

        // A field that nobody asked for.
        if (random.NextDouble() < carelessness / 4)
        {
            entries["dose"] = "2";
        }

        Fit(entries);
        entries["digest"] = page.QuerySelector<IHtmlInputElement>("#dose-form [name=digest]")!.Value;
        return [.. entries];
    }

    private string? Value(IHtmlElement field, string name, Dictionary<string, string> entries) => field switch
    {
        IHtmlSelectElement select => random.NextDouble() < 0.93 ? select.Value : Pick(select.Options.Select(option => option.Value)),
        IHtmlInputElement { Type: "radio" } => entries.TryGetValue(name, out var chosen)
            ? chosen
            : Pick(page.QuerySelectorAll<IHtmlInputElement>($"#dose-form [name='{name}']").Select(choice => choice.Value)),
        IHtmlInputElement { Type: "checkbox" } => random.NextDouble() < 0.05 ? "yes" : null,
        IHtmlInputElement { Type: "date" } => random.NextDouble() < (name == "start" ? 0.5 : 0.06)
            ? new DateOnly(2026, 11, 20).AddDays(random.Next(30)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "",
        _ => name switch
        {
            "height" => Number(145, 50, 1),
            "weight" => Number(40, 80, 1),
            "ageYears" => Number(17, 70, 0),
            "cycle" => Number(1, 6, 0),
            "roundTo" => Pick(["", "", "", "0.1", "vial"]),
            _ => random.NextDouble() < 0.02 ? Number(0, 12, 1) : "",
        },
    };

    /// <summary>Figures that go with their units, and rests that belong to one unit alone.</summary>
    private void Fit(Dictionary<string, string> entries)
    {
        (entries["height"], entries["heightInches"]) = (entries["heightUnit"], entries["height"]) switch
        {
            ("in", not "") => (Number(55, 24, 1), ""),
            ("ft", not "") => (Number(4, 3, 0), Number(0, 11, 1)),
            (_, var height) => (height, ""),
        };
        (entries["weight"], entries["weightPounds"]) = (entries["weightUnit"], entries["weight"]) switch
        {
            ("lb", not "") => (Number(90, 170, 1), ""),
            ("st", not "") => (Number(7, 12, 0), Number(0, 13, 0)),
            (_, var weight) => (weight, ""),
        };
    }

    private string Number(int from, int span, int decimals) =>
        Math.Round(from + (random.NextDouble() * span), decimals).ToString(CultureInfo.InvariantCulture);

    private string Pick(IEnumerable<string> choices)
    {
        var all = choices.ToList();
        return all[random.Next(all.Count)];
    }
}
