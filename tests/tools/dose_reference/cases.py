"""Random forms, dense at the boundaries, each with its expected answer; and every schedule of eleven years."""

import json
from calendar import isleap
from datetime import date, timedelta
from random import Random

from .plan import plan
from .rounding import FORMULAS

FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2034, 12, 31)
LEAP_DAYS = [date(year, 2, 29) for year in range(FIRST_DAY.year, LAST_DAY.year + 1) if isleap(year)]

HEIGHT_EDGES = ("59.99", "60", "119.99", "120", "230", "230.01", "170", "170.5", "170.25")
WEIGHT_EDGES = ("5.99", "6", "29.99", "30", "250", "250.01", "70", "70.5", "70.25")
ROUNDING_STEPS = ("0.05", "0.1", "0.25", "0.5", "vial")

# How often an optional field is filled in: most forms are nearly empty, some are nearly full.
DENSITIES, DENSITY_WEIGHTS = (0.02, 0.1, 0.4), (5, 3, 2)


def case(seed, number):
    random = Random(f"{seed}:{number}")
    return _line(_form(random))


def schedules():
    for day in range((LAST_DAY - FIRST_DAY).days + 1):
        for cycle in ({"cycle": 1}, {"cycle": 2, "response": "CR"}):
            start = FIRST_DAY + timedelta(days=day)
            form = {"label": "EU", "heightCm": "170", "weightKg": "70", **cycle, "start": str(start)}
            yield {"form": form, "expected": plan(form)}


def to_json(pair):
    return json.dumps(pair, default=lambda figure: str(figure) if isinstance(figure, date) else float(figure))


def _line(form):
    return to_json({"form": form, "expected": plan(form)})


def _form(random):
    label = random.choice(("EU", "US"))
    age = _age(random, label)
    child = label == "US" and (age is None or age < 18) and random.random() < 0.7
    height, weight = _body(random, child)
    cycle = random.choice((1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 6, 7, 0))
    density = random.choices(DENSITIES, DENSITY_WEIGHTS)[0]
    form = {"label": label, "heightCm": height, "weightKg": weight, "cycle": cycle, "ageYears": age}
    if random.random() < (0.98 if cycle > 1 else 0.1):
        form["response"] = random.choice(("CR", "CRi", "none"))
    if random.random() < 0.5:
        form |= _dates(random)
    for name, draw in OPTIONAL.items():
        if random.random() < density:
            form[name] = draw(random)
    if random.random() < density:
        form["baselineWeightKg"] = _baseline_weight(random, weight)
    return {name: entry for name, entry in form.items() if entry is not None}


def _age(random, label):
    if random.random() < 0.4:
        return None
    if random.random() < 0.1:
        return random.choice((0, 1, 17, 18, 120))
    return random.randint(1, 90) if label == "US" else random.randint(18, 90)


def _body(random, child):
    if random.random() < 0.04:
        return random.choice(HEIGHT_EDGES), random.choice(WEIGHT_EDGES)
    height = random.uniform(60, 180) if child else random.uniform(140, 205)
    bmi = random.uniform(13, 25) if child else random.choice((random.uniform(16, 42), random.uniform(11.9, 70.1)))
    weight = bmi * (height / 100) ** 2
    if random.random() < 0.02:
        height, weight = weight, height
    return _decimal(height, random.choice((0, 1, 2))), _decimal(weight, random.choice((0, 1, 2)))


def _dates(random):
    start = FIRST_DAY + timedelta(days=random.randint(0, (LAST_DAY - FIRST_DAY).days))
    if random.random() < 0.1:
        start = random.choice(LEAP_DAYS) - timedelta(days=random.choice((0, 1, 7, 14, 21, 28)))
    if random.random() < 0.6:
        return {"start": str(start)}
    given = random.choice((7, 8, 9, 10, 11, 12)) if random.random() < 0.8 else random.randint(0, 30)
    return {"start": str(start), "day8Given": str(start + timedelta(days=given - 1))}


def _baseline_weight(random, weight):
    factor = random.choice((1, 1 / 1.1, 1 / 0.9, random.uniform(0.7, 1.4)))
    return _decimal(min(max(float(weight) * factor, 30), 250), random.choice((0, 1, 2)))


def _decimal(figure, decimals):
    return f"{figure:.{decimals}f}"


def _near(edge, highest, decimals=2):
    """At an edge, one step to either side of it, or anywhere up to the highest."""

    def draw(random):
        step = 10**-decimals
        near = random.choice((edge - step, edge, edge + step, edge / 2, edge * 2))
        return _decimal(near if random.random() < 0.5 else random.uniform(0, highest), decimals)

    return draw


def _days(edges, highest):
    return lambda random: random.choice(edges) if random.random() < 0.6 else random.randint(0, highest)


def _one_of(*entries):
    return lambda random: random.choice(entries)


OPTIONAL = {
    "formula": _one_of(*FORMULAS),
    "responseAfterThisCycle": _one_of("CR", "CRi", "none"),
    "extendCycle1": _one_of(True, True, False),
    "toxicityRecovery": _one_of(True, False),
    "hsctPlanned": _one_of(True, False),
    "mrdNegative": _one_of(True, False),
    "interruptionDays": _days((1, 6, 7, 8, 13, 14, 15, 27, 28, 29), 60),
    "priorReductions": _one_of(0, 1, 1, 2, 2),
    "reductionNotTolerated": _one_of(True, False, False),
    "day": _one_of(1, 8, 15),
    "baselineAnc": _near(1, 8),
    "anc": _near(1, 8),
    "baselinePlatelets": _near(50, 400),
    "platelets": _near(50, 400),
    "priorCycleAnc": _near(1, 8),
    "priorCyclePlatelets": _near(50, 400),
    "plateletsTransfusionIndependent": _one_of(True, True, True, False),
    "cytopeniaDays": _days((27, 28, 29), 60),
    "cytopeniaDrugRelated": _one_of(True, False),
    "bilirubinXUln": _near(1.5, 5),
    "astAltXUln": _near(2.5, 8),
    "gilbertOrHaemolysis": _one_of(True, False),
    "vod": _one_of(False, False, False, True),
    "infusionReaction": _one_of("none", "none", "mild", "moderate", "severe", "life-threatening"),
    "otherToxicityGrade": _one_of(0, 1, 1, 2, 3, 4),
    "blastsPerMm3": _near(10000, 30000, decimals=0),
    "qtcMs": lambda random: random.randint(300, 600),
    "creatinineClearance": _near(15, 120),
    "roundTo": _one_of(*ROUNDING_STEPS),
}
