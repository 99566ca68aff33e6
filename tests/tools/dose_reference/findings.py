"""Stops, holds and cautions that follow from the entries alone: (severity, rule id)."""

from . import regimen as r


def of_form(form):
    for find in (_eligibility, _extension, _reductions, _interruption, _counts, _cytopenia, _liver, _others):
        yield from find(form)


def _eligibility(form):
    age, cycle = form.number("ageYears"), form.cycle
    if age is not None and age < r.LABELS[form.text("label")].youngest:
        yield "stop", "age"
    if cycle > r.LAST_CYCLE:
        yield "stop", "cycles-end"
    if r.LAST_CYCLE_WITHOUT_REMISSION < cycle <= r.LAST_CYCLE and not form.in_remission:
        yield "stop", "no-response"
    if not form.text("hsctPlanned"):
        return
    if r.HSCT_OPTIONAL_CYCLE < cycle <= r.LAST_CYCLE:
        yield "stop", "hsct-end"
    if cycle == r.HSCT_OPTIONAL_CYCLE and form.in_remission:
        mrd_negative = form.text("mrdNegative")
        if mrd_negative is None:
            yield "caution", "hsct-mrd-unknown"
        elif mrd_negative:
            yield "stop", "hsct-third-cycle"


def cycle_length(form):
    if form.cycle > 1:
        return r.LATER_DAYS
    return r.EXTENDED_DAYS if form.text("extendCycle1") and _has_reason_to_extend(form) else r.CYCLE_1_DAYS


def _has_reason_to_extend(form):
    return form.text("responseAfterThisCycle") in r.REMISSIONS or bool(form.text("toxicityRecovery"))


def _extension(form):
    if not form.text("extendCycle1"):
        return
    if form.cycle > 1:
        yield "caution", "extension-other-cycle"
    elif not _has_reason_to_extend(form):
        yield "caution", "extension-without-reason"


def _reductions(form):
    if form.reduction_level > r.LOWEST_LEVEL:
        yield "stop", "reductions-end"
    if form.reduction_level and form.cycle == 1:
        yield "caution", "reduction-first-cycle"


def _interruption(form):
    days = form.number("interruptionDays") or 0
    if 0 < days < r.OMIT_FROM_DAYS:
        yield "caution", "interruption-short"
    if days >= r.OMIT_FROM_DAYS:
        yield "caution", "interruption-omit"
    if days >= r.REDUCE_FROM_DAYS:
        yield "caution", "interruption-reduce"
    if days > r.LONG_ABOVE_DAYS:
        yield "caution", "interruption-long"


def _counts(form):
    if form.cycle == 1 or not form.at_start_of_cycle:
        return
    if form.text("plateletsTransfusionIndependent") is False:
        yield "hold", "counts-transfused"

    # Count, the limit, the baseline, and what it was at the start of the cycle before.
    neutrophils, platelets = (
        (form.number(count), limit, form.number(baseline), form.number(before))
        for count, limit, baseline, before in (
            ("anc", r.NEUTROPHILS, "baselineAnc", "priorCycleAnc"),
            ("platelets", r.PLATELETS, "baselinePlatelets", "priorCyclePlatelets"),
        )
    )
    if any(baseline is not None and baseline < limit for _, limit, baseline, _ in (neutrophils, platelets)):
        is_low = any(count is not None and count < limit for count, limit, _, _ in (neutrophils, platelets))
        as_before = all(_reaches(count, before) for count, _, _, before in (neutrophils, platelets))
        as_at_first = form.cycle == 2 and all(_reaches(row[0], row[2]) for row in (neutrophils, platelets))
        if is_low and not as_before and not as_at_first:
            yield "hold", "counts-low-baseline"
        return
    for rule, (count, limit, _, _) in (("counts-neutrophils", neutrophils), ("counts-platelets", platelets)):
        if count is not None and count < limit:
            yield "hold", rule


def _reaches(count, other):
    return count is not None and other is not None and count >= other


def _cytopenia(form):
    days = form.number("cytopeniaDays")
    if days is None or days <= r.CYTOPENIA_DAYS or not form.text("cytopeniaDrugRelated"):
        return
    if r.LABELS[form.text("label")].stops_on_cytopenia:
        yield "stop", "cytopenia-28-days"
    else:
        yield "caution", "cytopenia-28-days-eu"


def _liver(form):
    if form.text("vod"):
        yield "stop", "vod"
    bilirubin_high = (form.number("bilirubinXUln") or 0) > r.BILIRUBIN_X_ULN
    transaminases_high = (form.number("astAltXUln") or 0) > r.TRANSAMINASES_X_ULN
    if form.text("gilbertOrHaemolysis"):
        if transaminases_high:
            yield "caution", "liver-transaminases"
    elif bilirubin_high or transaminases_high:
        yield "hold", "liver-tests"


def _others(form):
    reaction = form.text("infusionReaction")
    if reaction in ("severe", "life-threatening"):
        yield "stop", "infusion-reaction-severe"
    if reaction in ("mild", "moderate"):
        yield "caution", "infusion-reaction-mild"
    if (form.number("otherToxicityGrade") or 0) >= r.HELD_TOXICITY_GRADE:
        yield "hold", "other-toxicity"
    before_first_dose = form.cycle == 1 and form.at_start_of_cycle
    if before_first_dose and (form.number("blastsPerMm3") or 0) > r.BLASTS_PER_MM3:
        yield "hold", "blasts"
    baseline, weight = form.number("baselineWeightKg"), form.number("weightKg")
    if baseline is not None and abs(weight - baseline) * 100 > r.WEIGHT_CHANGE_PERCENT * baseline:
        yield "caution", "weight-change"
    clearance = form.number("creatinineClearance")
    if clearance is not None and clearance < r.NO_RENAL_DATA_BELOW:
        yield "caution", "renal-no-data"
