"""The entries of a dose form, and which of them are refused."""

from datetime import date
from decimal import Decimal

from . import regimen as r


class Form:
    """Entries by their JSON name. What is absent is unknown: None."""

    def __init__(self, entries):
        self.entries = entries

    def text(self, name):
        return self.entries.get(name)

    def number(self, name):
        entry = self.entries.get(name)
        return None if entry is None else Decimal(str(entry))

    def date(self, name):
        entry = self.entries.get(name)
        return None if entry is None else date.fromisoformat(entry)

    @property
    def cycle(self):
        return int(self.number("cycle"))

    @property
    def in_remission(self):
        return self.cycle > 1 and self.text("response") in r.REMISSIONS

    @property
    def at_start_of_cycle(self):
        return self.number("day") in (None, 1)

    @property
    def reduction_level(self):
        level = (self.number("priorReductions") or 0) + bool(self.text("reductionNotTolerated"))
        interrupted_before = self.at_start_of_cycle and (self.number("interruptionDays") or 0) >= r.REDUCE_FROM_DAYS
        return int(level) + interrupted_before

    @property
    def omitted_day(self):
        interrupted_for_long = (self.number("interruptionDays") or 0) >= r.OMIT_FROM_DAYS
        return int(self.number("day")) if interrupted_for_long and not self.at_start_of_cycle else None

    @property
    def day_8_given(self):
        """The day of the cycle on which day 8 was given."""
        given = self.date("day8Given")
        return None if given is None else (given - self.date("start")).days + 1


def refused_fields(form):
    return sorted(_refused_body(form) | set(_refused_others(form)))


def _refused_body(form):
    height, weight, label = form.number("heightCm"), form.number("weightKg"), form.text("label")
    entered = (("heightCm", height, r.ANYBODY_CM), ("weightKg", weight, r.ANYBODY_KG))
    refused = {
        name for name, figure, (lowest, highest) in entered if figure is None or not lowest <= figure <= highest
    }
    if refused or label not in r.LABELS:
        return refused
    age = form.number("ageYears")
    is_child = label == "US" if age is None else age < r.ADULT_AGE
    limits = r.CHILD_LIMITS if is_child else r.ADULT_LIMITS
    refused = _outside(height, weight, limits)
    if refused and not _outside(weight, height, limits):
        return {"heightCm", "weightKg"}
    return refused


def _outside(height, weight, limits):
    refused = {
        name
        for name, figure, (lowest, highest) in (
            ("heightCm", height, limits.height_cm),
            ("weightKg", weight, limits.weight_kg),
        )
        if not lowest <= figure <= highest or _decimals(figure) > 2
    }
    if refused:
        return refused
    lowest, highest = limits.bmi
    square_metres = height * height / 10000
    return set() if lowest * square_metres <= weight <= highest * square_metres else {"heightCm", "weightKg"}


def _refused_others(form):
    if form.text("label") not in r.LABELS:
        yield "label"
    if not _is_whole(form.number("cycle"), 1, r.LAST_CYCLE_OF_THE_FORM):
        yield "cycle"
    elif 1 < form.cycle <= r.LAST_CYCLE and form.text("response") is None:
        yield "response"
    age = form.number("ageYears")
    if age is not None and not 0 <= age <= r.OLDEST:
        yield "ageYears"
    if form.text("reductionNotTolerated") and not form.number("priorReductions"):
        yield "reductionNotTolerated"
    start, given = form.date("start"), form.date("day8Given")
    if given is not None and (start is None or given <= start or _is_after_the_cycle(form)):
        yield "day8Given"


def _is_after_the_cycle(form):
    """Only a cycle that has doses has an end."""
    cycle = form.number("cycle")
    has_doses = cycle == 1 or (
        1 < cycle <= r.LAST_CYCLE
        and (form.text("response") != "none" or cycle <= r.LAST_CYCLE_WITHOUT_REMISSION)
    )
    return has_doses and form.day_8_given > (r.CYCLE_1_DAYS if cycle == 1 else r.LATER_DAYS)


def _is_whole(figure, lowest, highest):
    return figure is not None and lowest <= figure <= highest and figure == int(figure)


def _decimals(figure):
    return max(0, -figure.as_tuple().exponent)
