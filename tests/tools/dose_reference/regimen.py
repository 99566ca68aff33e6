"""The figures of inotuzumab ozogamicin and of its dose form."""

from collections import namedtuple
from decimal import Decimal

Label = namedtuple("Label", "youngest vial_mg stops_on_cytopenia")
LABELS = {
    "EU": Label(youngest=18, vial_mg=Decimal("1"), stops_on_cytopenia=False),
    "US": Label(youngest=1, vial_mg=Decimal("0.9"), stops_on_cytopenia=True),
}

Limits = namedtuple("Limits", "height_cm weight_kg bmi")
ADULT_LIMITS = Limits((120, 230), (30, 250), (12, 70))
CHILD_LIMITS = Limits((60, 230), (6, 250), (10, 70))
ANYBODY_CM, ANYBODY_KG = (40, 272), (2, 650)
ADULT_AGE = 18
OLDEST = 120
LAST_CYCLE_OF_THE_FORM = 99

REMISSIONS = ("CR", "CRi")
FULL_DOSES = {1: Decimal("0.8"), 8: Decimal("0.5"), 15: Decimal("0.5")}
REMISSION_DOSES = {1: Decimal("0.5"), 8: Decimal("0.5"), 15: Decimal("0.5")}
REDUCTION = Decimal("0.75")
LOWEST_LEVEL = 2
DAYS_AT_LOWEST_LEVEL = 2

LAST_CYCLE = 6
LAST_CYCLE_WITHOUT_REMISSION = 3
HSCT_OPTIONAL_CYCLE = 3

CYCLE_1_DAYS, EXTENDED_DAYS, LATER_DAYS = 21, 28, 28
LEEWAY_DAYS = 2
GAP_DAYS = 6

MG_PER_ML = Decimal("0.25")
BAG_ML = 50
THINNEST_BAG_MG_PER_ML = Decimal("0.01")

ROUNDING_CAUTION_PERCENT, ROUNDING_LIMIT_PERCENT = 5, 10
WEIGHT_CHANGE_PERCENT = 10

OMIT_FROM_DAYS, REDUCE_FROM_DAYS, LONG_ABOVE_DAYS = 7, 14, 28
NEUTROPHILS, PLATELETS = 1, 50
CYTOPENIA_DAYS = 28
BILIRUBIN_X_ULN, TRANSAMINASES_X_ULN = Decimal("1.5"), Decimal("2.5")
HELD_TOXICITY_GRADE = 2
BLASTS_PER_MM3 = 10000
NO_RENAL_DATA_BELOW = 15
