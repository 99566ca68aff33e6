"""A form's plan: the doses of the cycle, their dates, and the rules that speak about it."""

from datetime import timedelta
from decimal import Decimal

from . import findings
from . import regimen as r
from .form import Form, refused_fields
from .rounding import body_surface_area, half_up, nearest_multiple, whole_up


def plan(entries):
    form = Form(entries)
    refused = refused_fields(form)
    if refused:
        return {"problems": refused}

    rules = set(findings.of_form(form))
    if any(severity == "stop" for severity, _ in rules):
        rules = {(severity, rule) for severity, rule in rules if severity != "caution"}
    area = body_surface_area(form.text("formula") or "mosteller", form.number("heightCm"), form.number("weightKg"))
    stopped = any(severity == "stop" for severity, _ in rules)
    length = findings.cycle_length(form)
    days = [] if stopped else _dose_days(form, area, rules)
    return {
        "allowed": not any(severity in ("stop", "hold") for severity, _ in rules),
        "bsaM2": area,
        "days": days,
        "totalMgPerM2": None if stopped else sum(day["mgPerM2"] for day in days),
        "totalMg": None if stopped else sum(day["mg"] for day in days),
        "cycleLengthDays": None if stopped else length,
        "nextCycleDay1": None if stopped else _next_cycle(form, days, length),
        "rules": sorted(rules),
    }


def doses_per_m2(form):
    """mg/m² by day of the cycle."""
    doses = r.REMISSION_DOSES if form.in_remission else r.FULL_DOSES
    if form.reduction_level:
        doses = {day: dose * r.REDUCTION for day, dose in doses.items()}
    if form.reduction_level == r.LOWEST_LEVEL:
        doses = dict(list(doses.items())[: r.DAYS_AT_LOWEST_LEVEL])
    return {day: dose for day, dose in doses.items() if day != form.omitted_day}


def calendar(days, day_8_given, rules):
    """(planned, earliest, latest) by day, each as a day of the cycle."""
    placed = {days[0]: (days[0],) * 3}
    before = days[0]
    for day in days[1:]:
        earliest, latest = max(day - r.LEEWAY_DAYS, before + r.GAP_DAYS), day + r.LEEWAY_DAYS
        if earliest > latest:
            rules.add(("caution", "late-dose"))
            latest = earliest
        planned = max(day, earliest)
        if day == 8 and day_8_given is not None:
            planned = day_8_given
            if not earliest <= planned <= latest:
                rules.add(("caution", "late-dose"))
        placed[day] = planned, earliest, latest
        before = planned
    return placed


def _dose_days(form, area, rules):
    doses = doses_per_m2(form)
    start = form.date("start")
    return [
        {
            "day": day,
            "date": _date(start, planned),
            "earliest": _date(start, earliest),
            "latest": _date(start, latest),
            "mgPerM2": doses[day],
            **_preparation(form, area * doses[day], rules),
        }
        for day, (planned, earliest, latest) in calendar(list(doses), form.day_8_given, rules).items()
    ]


def _preparation(form, exact_mg, rules):
    vial_mg = r.LABELS[form.text("label")].vial_mg
    mg = _rounded(half_up(exact_mg, 2), form.text("roundTo"), vial_mg, rules)
    bag = half_up(mg / r.BAG_ML, 4)
    if bag < r.THINNEST_BAG_MG_PER_ML:
        rules.add(("caution", "thin-bag"))
    return {"mg": mg, "mL": half_up(mg / r.MG_PER_ML, 2), "vials": whole_up(mg / vial_mg), "bagMgPerMl": bag}


def _rounded(mg, round_to, vial_mg, rules):
    if round_to is None:
        return mg
    rounded = nearest_multiple(mg, vial_mg if round_to == "vial" else Decimal(str(round_to)))
    percent_of_dose = abs(rounded - mg) * 100
    if rounded == 0 or percent_of_dose > r.ROUNDING_LIMIT_PERCENT * mg:
        rules.add(("caution", "rounding-refused"))
        return mg
    if percent_of_dose > r.ROUNDING_CAUTION_PERCENT * mg:
        rules.add(("caution", "rounding-over-5"))
    return rounded


def _next_cycle(form, days, length):
    start = form.date("start") if form.cycle < r.LAST_CYCLE else None
    return start and max(start + timedelta(days=length), days[-1]["date"] + timedelta(days=r.GAP_DAYS))


def _date(start, day):
    return start and start + timedelta(days=day - 1)
