"""How many slips at the dose form would go unnoticed, and how many true entries would be doubted.

    python3 slips.py [--population england|patients] [--adults 200000] [--guard guard.json] [--seed 1] [--check]

With --check the exit code is 1 when a pass mark of the safety file (docs/clinical-safety/slips.md) is missed.

Population "england": adults of the Health Survey for England, half of them women. Mean heights 175.5 and 161.7 cm
(2019, measured); standard deviations 7.0 and 6.2 cm (British adults of 19 to 65 years). BMI is a shifted log-normal
through the published shares (2018) below 25 (33 and 40 %), below 30 (74 and 71 %) and from 40 (2 and 4 %). Its mean,
27.5, is the surveyed one; the thin end is an extrapolation with 2.3 % below 18.5.
Population "patients": the same with BMI scaled so that the mean area is 1.91 m² in men and 1.71 m² in women, as in 3,613
patients on chemotherapy in the UK in 2005 (Sacco, PLoS One 2010;5:e8933). The scaling is an assumption.
Heights are typed as whole centimetres and weights with one decimal. The last weight is today's, changed by a normal
3 % (assumption); the last area follows from it. A leak is a dose shown without a refusal and without a doubt.
"""

import argparse
import json
import sys
from collections import Counter, namedtuple
from math import sqrt
from pathlib import Path
from random import Random

Sex = namedtuple("Sex", "height_mean height_sd bmi_shift bmi_mu bmi_sigma patients_factor")
MEN = Sex(175.5, 7.0, 13.815, 2.5646, 0.3411, 0.886)
WOMEN = Sex(161.7, 6.2, 6.383, 2.9988, 0.2949, 0.917)
Adult = namedtuple("Adult", "height_cm weight_kg last_weight_kg")

KG_PER_LB, CM_PER_INCH, LB_PER_STONE = 0.45359237, 2.54, 14
WEIGHT_CHANGE_SD = 0.03
GREAT_DOSE_ERROR = 0.1


def adult(random, population):
    sex = random.choice((MEN, WOMEN))
    height = round(random.gauss(sex.height_mean, sex.height_sd))
    bmi = sex.bmi_shift + random.lognormvariate(sex.bmi_mu, sex.bmi_sigma)
    if population == "patients":
        bmi *= sex.patients_factor
    weight = round(bmi * (height / 100) ** 2, 1)
    return Adult(height, weight, weight * random.gauss(1, WEIGHT_CHANGE_SD))


def area(height_cm, weight_kg):
    return sqrt(height_cm * weight_kg / 3600)


def feet_and_inches(height_cm):
    return divmod(round(height_cm / CM_PER_INCH), 12)


def swapped_digits(random, typed):
    """Two different neighbouring digits exchanged, the point staying where it is; None where all digits are equal."""
    places = [place for place, sign in enumerate(typed) if sign != "."]
    pairs = [(i, j) for i, j in zip(places, places[1:]) if typed[i] != typed[j]]
    if not pairs:
        return None
    i, j = random.choice(pairs)
    signs = list(typed)
    signs[i], signs[j] = signs[j], signs[i]
    return float("".join(signs))


# What reaches the calculator as centimetres and kilograms after each slip.
SLIPS = {
    "none (false alarms)": lambda random, a: (a.height_cm, a.weight_kg),
    "pounds as kg": lambda random, a: (a.height_cm, round(a.weight_kg / KG_PER_LB, 1)),
    "kg as pounds": lambda random, a: (a.height_cm, a.weight_kg * KG_PER_LB),
    "inches as cm": lambda random, a: (round(a.height_cm / CM_PER_INCH, 1), a.weight_kg),
    "metres as cm": lambda random, a: (a.height_cm / 100, a.weight_kg),
    "feet.inches as cm": lambda random, a: (float("{}.{}".format(*feet_and_inches(a.height_cm))), a.weight_kg),
    "feet and inches as cm": lambda random, a: (float("{}{}".format(*feet_and_inches(a.height_cm))), a.weight_kg),
    "height and weight exchanged": lambda random, a: (a.weight_kg, a.height_cm),
    "weight x 10": lambda random, a: (a.height_cm, a.weight_kg * 10),
    "weight without its point": lambda random, a: (a.height_cm, float(f"{a.weight_kg:.1f}".replace(".", ""))),
    "weight / 10": lambda random, a: (a.height_cm, a.weight_kg / 10),
    "stones as kg": lambda random, a: (a.height_cm, round(a.weight_kg / KG_PER_LB / LB_PER_STONE, 1)),
    "digits swapped in height": lambda random, a: (swapped_digits(random, str(a.height_cm)), a.weight_kg),
    "digits swapped in weight": lambda random, a: (a.height_cm, swapped_digits(random, f"{a.weight_kg:.1f}")),
}


def alarms(guard, height, weight, true):
    """What is raised: "refused", or the names of the doubts."""
    figures = {"heightCm": height, "weightKg": weight}
    if _outside(figures, guard["hard"]) or _outside({"bmi": weight / (height / 100) ** 2}, guard["hard"]):
        return {"refused"}
    figures |= {"bmi": weight / (height / 100) ** 2, "bsaM2": area(height, weight)}
    raised = _outside(figures, guard["doubts"])
    last = {
        "lastWeight": (weight, true.last_weight_kg),
        "lastBsa": (figures["bsaM2"], area(true.height_cm, true.last_weight_kg)),
    }
    return raised | {
        name
        for name, (figure, before) in last.items()
        if abs(figure / before - 1) * 100 > guard["changePercent"][name]
    }


def _outside(figures, limits):
    return {
        name
        for name, figure in figures.items()
        if name in limits and not limits[name][0] <= figure <= limits[name][1]
    }


# Each column leaves what none of its alarms has raised.
COLUMNS = {
    "hard": set(),
    "+bmi": {"bmi"},
    "+height": {"heightCm"},
    "+weight": {"weightKg"},
    "+bsa": {"bsaM2"},
    "all": {"bmi", "heightCm", "weightKg", "bsaM2"},
    "all+lastW": {"bmi", "heightCm", "weightKg", "bsaM2", "lastWeight"},
    "all+lastBSA": {"bmi", "heightCm", "weightKg", "bsaM2", "lastBsa"},
}


def simulate(guard, population, adults, seed):
    """Rows of (slip, entries, unnoticed entries by column), with a row of its own for great errors by swapped digits."""
    for slip, make in SLIPS.items():
        random = Random(f"{seed}:{slip}")
        entries, unnoticed = Counter(), {slip: Counter(), f"{slip}, dose 10 % out": Counter()}
        for _ in range(adults):
            true = adult(random, population)
            height, weight = make(random, true)
            if height is None or weight is None:
                continue
            error = abs(area(height, weight) / area(true.height_cm, true.weight_kg) - 1)
            rows = list(unnoticed) if error >= GREAT_DOSE_ERROR else [slip]
            raised = alarms(guard, height, weight, true)
            for row in rows:
                entries[row] += 1
                unnoticed[row].update(name for name, used in COLUMNS.items() if not raised & (used | {"refused"}))
        for row, counts in unnoticed.items():
            if row == slip or slip.startswith("digits"):
                yield row, entries[row], counts


# The most that may be unnoticed (or doubted, of true entries), in per cent, by the column that is promised.
PASS_MARKS = {
    "none (false alarms)": ("all", 3),
    "pounds as kg": ("all", 4),
    "inches as cm": ("all", 0),
    "metres as cm": ("all", 0),
    "feet.inches as cm": ("all", 0),
    "feet and inches as cm": ("all", 0),
    "height and weight exchanged": ("all", 0),
    "weight x 10": ("all", 0),
    "weight without its point": ("all", 0),
    "digits swapped in height, dose 10 % out": ("all+lastBSA", 0.5),
    "digits swapped in weight, dose 10 % out": ("all+lastBSA", 0.5),
}


def percentages(row, entries, unnoticed):
    """Per cent of the entries by column: unnoticed, or doubted where the entry was true."""
    shares = {name: 100 * unnoticed[name] / entries for name in COLUMNS}
    return {name: 100 - share for name, share in shares.items()} if row.startswith("none") else shares


def missed_marks(table):
    """What of a table, percentages by row, is above its pass mark."""
    return [
        f"{row}, {column}: {table[row][column]:.2f} %, at most {most} %"
        for row, (column, most) in PASS_MARKS.items()
        if table[row][column] > most
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--population", choices=("england", "patients"), default="england")
    parser.add_argument("--adults", type=int, default=200_000)
    parser.add_argument("--guard", type=Path, default=Path(__file__).with_name("guard.json"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    guard = json.loads(arguments.guard.read_text())

    table = {}
    print(f"{'% unnoticed':<41}{'entries':>8}" + "".join(f"{name:>12}" for name in COLUMNS))
    for row, entries, unnoticed in simulate(guard, arguments.population, arguments.adults, arguments.seed):
        table[row] = percentages(row, entries, unnoticed)
        print(f"{row:<41}{entries:>8}" + "".join(f"{share:>12.2f}" for share in table[row].values()))

    missed = missed_marks(table) if arguments.check else []
    for mark in missed:
        print("missed:", mark)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
