"""Half up, and the seven formulas of body surface area in 50 digits."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal, localcontext

DIGITS = 50

# Height in cm, weight in kg, area in m².
FORMULAS = {
    "mosteller": lambda h, w: (h * w / 3600).sqrt(),
    "dubois": lambda h, w: Decimal("0.007184") * h ** Decimal("0.725") * w ** Decimal("0.425"),
    "haycock": lambda h, w: Decimal("0.024265") * h ** Decimal("0.3964") * w ** Decimal("0.5378"),
    "gehan-george": lambda h, w: Decimal("0.0235") * h ** Decimal("0.42246") * w ** Decimal("0.51456"),
    "boyd": lambda h, w: Decimal("0.0003207")
    * h ** Decimal("0.3")
    * (1000 * w) ** (Decimal("0.7285") - Decimal("0.0188") * (1000 * w).log10()),
    "fujimoto": lambda h, w: Decimal("0.008883") * h ** Decimal("0.663") * w ** Decimal("0.444"),
    "takahira": lambda h, w: Decimal("0.007241") * h ** Decimal("0.725") * w ** Decimal("0.425"),
}


def half_up(figure, decimals):
    return figure.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def whole_up(figure):
    return int(figure.to_integral_value(ROUND_CEILING))


def nearest_multiple(figure, step):
    return (figure / step).to_integral_value(ROUND_HALF_UP) * step


def body_surface_area(formula, height_cm, weight_kg):
    return half_up(unrounded_area(formula, height_cm, weight_kg), 4)


def unrounded_area(formula, height_cm, weight_kg):
    with localcontext() as context:
        context.prec = DIGITS
        return FORMULAS[formula](height_cm, weight_kg)
