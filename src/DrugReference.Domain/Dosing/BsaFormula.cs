using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>A published formula for body surface area from height H in cm and weight W in kg.</summary>
/// <remarks>
/// The result is rounded in one place, half up, to the 4 decimals that are printed and carried. The powers go through
/// <see cref="double"/>, whose error of about 1e-15 can only matter to a result within that distance of a tie at the
/// fifth decimal, and would then move the area by 0.0001 m². Mosteller stays decimal: its result is never a tie,
/// because a height and a weight of at most 2 decimals cannot give one.
/// </remarks>
public sealed class BsaFormula
{
    /// <summary>More than any input resolves, fewer than a decimal division or a double leaves as noise.</summary>
    private const int KeptDecimals = 12;

    private readonly Func<decimal, decimal, decimal> _squareMetres;

    private BsaFormula(
        string id, string name, string equation, string citation, Func<decimal, decimal, decimal> squareMetres) =>
        (Id, Name, Equation, Citation, _squareMetres) = (id, name, equation, citation, squareMetres);

    /// <summary>Mosteller 1987, the default.</summary>
    public static BsaFormula Mosteller { get; } = new(
        "mosteller", "Mosteller", "√(H × W / 3600)", "N Engl J Med 1987;317:1098",
        (height, weight) => SquareRoot(height * weight) / 60m);

    /// <summary>Du Bois and Du Bois 1916, with the constant for centimetres.</summary>
    public static BsaFormula DuBois { get; } = new(
        "dubois", "Du Bois", "0.007184 × H^0.725 × W^0.425", "Arch Intern Med 1916;17:863-71",
        Powers((height, weight) => 0.007184 * Math.Pow(height, 0.725) * Math.Pow(weight, 0.425)));

    /// <summary>Haycock 1978.</summary>
    public static BsaFormula Haycock { get; } = new(
        "haycock", "Haycock", "0.024265 × H^0.3964 × W^0.5378", "J Pediatr 1978;93:62-6",
        Powers((height, weight) => 0.024265 * Math.Pow(height, 0.3964) * Math.Pow(weight, 0.5378)));

    /// <summary>Gehan and George 1970.</summary>
    public static BsaFormula GehanGeorge { get; } = new(
        "gehan-george", "Gehan-George", "0.0235 × H^0.42246 × W^0.51456", "Cancer Chemother Rep 1970;54:225-35",
        Powers((height, weight) => 0.0235 * Math.Pow(height, 0.42246) * Math.Pow(weight, 0.51456)));

    /// <summary>Boyd 1935, the form with the weight in grams.</summary>
    public static BsaFormula Boyd { get; } = new(
        "boyd", "Boyd", "0.0003207 × H^0.3 × (1000 × W)^(0.7285 − 0.0188 × log10(1000 × W))",
        "Univ. Minnesota monograph 1935", Powers((height, weight) =>
        0.0003207 * Math.Pow(height, 0.3) * Math.Pow(1000 * weight, 0.7285 - (0.0188 * Math.Log10(1000 * weight)))));

    /// <summary>Fujimoto 1968.</summary>
    public static BsaFormula Fujimoto { get; } = new(
        "fujimoto", "Fujimoto", "0.008883 × H^0.663 × W^0.444", "Nippon Eiseigaku Zasshi 1968",
        Powers((height, weight) => 0.008883 * Math.Pow(height, 0.663) * Math.Pow(weight, 0.444)));

    /// <summary>Takahira 1925, as quoted by Fujimoto.</summary>
    public static BsaFormula Takahira { get; } = new(
        "takahira", "Takahira", "0.007241 × H^0.725 × W^0.425", "1925, quoted in Nippon Eiseigaku Zasshi 1968",
        Powers((height, weight) => 0.007241 * Math.Pow(height, 0.725) * Math.Pow(weight, 0.425)));

    /// <summary>All formulas, the default first.</summary>
    public static IReadOnlyList<BsaFormula> All { get; } =
        [Mosteller, DuBois, Haycock, GehanGeorge, Boyd, Fujimoto, Takahira];

    /// <summary>Short stable id, such as <c>gehan-george</c>.</summary>
    public string Id { get; }

    /// <summary>What the reader chooses.</summary>
    public string Name { get; }

    /// <summary>The equation with H in cm and W in kg; the result is in m².</summary>
    public string Equation { get; }

    /// <summary>The original paper.</summary>
    public string Citation { get; }

    /// <summary>The formula with an id, or <see langword="null"/> when none has it.</summary>
    /// <param name="id">The id, to the letter.</param>
    /// <returns>The formula.</returns>
    public static BsaFormula? Find(string? id) => All.FirstOrDefault(formula => formula.Id == id);

    /// <summary>The body surface area, rounded half up to 4 decimals.</summary>
    /// <param name="height">The height.</param>
    /// <param name="weight">The actual body weight.</param>
    /// <returns>The body surface area in m².</returns>
    /// <exception cref="InvalidOperationException">The height or the weight is the default.</exception>
    public BodySurfaceArea Compute(BodyHeight height, BodyWeight weight) => BodySurfaceArea.FromSquareMetres(
        ClinicalRounding.HalfUp(Unrounded(height, weight), BodySurfaceArea.Limits.Decimals));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal decimal Unrounded(BodyHeight height, BodyWeight weight) =>
        ClinicalRounding.HalfUp(_squareMetres(height.Centimetres, weight.Kilograms), KeptDecimals);

    /// <summary>The equation with the figures put in, as a person types it into a calculator.</summary>
    internal string EquationWith(BodyHeight height, BodyWeight weight) => Equation
        .Replace("H", ClinicalFormat.Number(height.Centimetres), StringComparison.Ordinal)
        .Replace("W", ClinicalFormat.Number(weight.Kilograms), StringComparison.Ordinal);

    private static Func<decimal, decimal, decimal> Powers(Func<double, double, double> formula) =>
        (height, weight) => (decimal)formula((double)height, (double)weight);

    /// <summary>Newton's method, which after its first step comes from above: it falls until the last digit, then stops falling.</summary>
    private static decimal SquareRoot(decimal square)
    {
        var guess = (decimal)Math.Sqrt((double)square);
        var (root, next) = (square + 1, (guess + (square / guess)) / 2);
        while (next < root)
        {
            (root, next) = (next, (next + (square / next)) / 2);
        }

        return root;
    }
}
