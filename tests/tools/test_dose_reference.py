"""The worked values of the labels and of decision 0008, printed there or redone by hand."""

import json
import unittest
from datetime import date, timedelta
from decimal import Decimal

from dose_reference.answers import differences
from dose_reference.cases import case, schedules
from dose_reference.plan import plan
from dose_reference.rounding import FORMULAS, half_up, nearest_multiple, unrounded_area

BODIES = ((180, "80"), (170, "75"), (185, "90"), (180, "90"), (150, "45"), (160, "120"), (110, "18"), (75, "9.5"))
AREAS = {
    "mosteller": "2.000000 1.881932 2.150581 2.121320 1.369306 2.309401 0.741620 0.444878",
    "dubois": "1.996421 1.863558 2.141011 2.098901 1.369770 2.177737 0.741083 0.427876",
    "haycock": "2.006560 1.894690 2.161120 2.137775 1.369874 2.381646 0.740072 0.450894",
    "gehan-george": "2.009483 1.897470 2.159893 2.135037 1.383746 2.355504 0.757509 0.463771",
    "boyd": "2.007355 1.905069 2.157641 2.139979 1.385884 2.412762 0.755205 0.466584",
    "fujimoto": "1.944363 1.819175 2.086307 2.048750 1.334549 2.153018 0.723343 0.422508",
    "takahira": "2.012261 1.878344 2.157998 2.115554 1.380639 2.195015 0.746963 0.431271",
}
ADULT = {"label": "EU", "heightCm": "170", "weightKg": "70", "cycle": 1}


def planned(**entries):
    return plan(ADULT | entries)


def later(cycle=2, response="none", **entries):
    return planned(cycle=cycle, response=response, **entries)


def column(answer, name):
    return [day[name] for day in answer["days"]]


def figures(answer, name):
    return [float(figure) for figure in column(answer, name)]


def rules(answer):
    return [rule for _, rule in answer["rules"]]


class BodySurfaceAreaTests(unittest.TestCase):
    def test_every_formula_gives_the_reference_values(self):
        self.assertEqual(set(AREAS), set(FORMULAS))
        for formula, printed in AREAS.items():
            for (height, weight), area in zip(BODIES, printed.split(), strict=True):
                with self.subTest(formula=formula, height=height, weight=weight):
                    exact = unrounded_area(formula, Decimal(height), Decimal(weight))
                    self.assertEqual(area, str(half_up(exact, 6)))

    def test_half_up_takes_a_tie_away_from_zero(self):
        self.assertEqual(Decimal("0.93"), half_up(Decimal("0.925"), 2))
        self.assertEqual(Decimal("0.15"), nearest_multiple(Decimal("0.125"), Decimal("0.05")))


class DoseTests(unittest.TestCase):
    def test_cycle_1_of_170_cm_and_70_kg(self):
        answer = planned()
        self.assertTrue(answer["allowed"])
        self.assertEqual(Decimal("1.8181"), answer["bsaM2"])
        self.assertEqual([1.45, 0.91, 0.91], figures(answer, "mg"))
        self.assertEqual([5.8, 3.64, 3.64], figures(answer, "mL"))
        self.assertEqual([2, 1, 1], column(answer, "vials"))
        self.assertEqual([0.029, 0.0182, 0.0182], figures(answer, "bagMgPerMl"))
        self.assertEqual(Decimal("1.8"), answer["totalMgPerM2"])
        self.assertEqual(Decimal("3.27"), answer["totalMg"])

    def test_vials_follow_the_label(self):
        self.assertEqual([2, 2, 2], column(planned(label="US"), "vials"))

    def test_a_child_of_the_us_label_gets_a_thin_bag(self):
        answer = plan({"label": "US", "heightCm": "110", "weightKg": "18", "cycle": 2, "response": "CR"})
        self.assertEqual([0.37] * 3, figures(answer, "mg"))
        self.assertEqual([0.0074] * 3, figures(answer, "bagMgPerMl"))
        self.assertEqual([("caution", "thin-bag")], answer["rules"])

    def test_later_cycles_follow_the_response(self):
        self.assertEqual([0.8, 0.5, 0.5], figures(later(), "mgPerM2"))
        for response in ("CR", "CRi"):
            self.assertEqual([0.5] * 3, figures(later(response=response), "mgPerM2"))
            self.assertEqual([0.8, 0.5, 0.5], figures(planned(response=response), "mgPerM2"))

    def test_reductions(self):
        self.assertEqual([0.6, 0.375, 0.375], figures(later(priorReductions=1), "mgPerM2"))
        self.assertEqual([0.375] * 3, figures(later(response="CR", priorReductions=1), "mgPerM2"))
        self.assertEqual([1, 8], column(later(priorReductions=2), "day"))
        self.assertEqual([1, 8], column(later(priorReductions=1, reductionNotTolerated=True), "day"))
        self.assertEqual(["reductions-end"], rules(later(priorReductions=2, reductionNotTolerated=True)))
        self.assertEqual(["reduction-first-cycle"], rules(planned(priorReductions=1)))

    def test_rounding_on_request(self):
        # 1.45 and 0.91 mg: to 1.5 and 0.9 (+3.4, -1.1 %), to 1.5 and 1 (+9.9 %), to nothing but 1 mg (-31 %, +9.9 %).
        self.assertEqual([1.5, 0.9, 0.9], figures(planned(roundTo="0.1"), "mg"))
        self.assertEqual([], planned(roundTo="0.1")["rules"])
        self.assertEqual([1.5, 1, 1], figures(planned(roundTo="0.5"), "mg"))
        self.assertEqual(["rounding-over-5"], rules(planned(roundTo="0.5")))
        self.assertEqual([1.45, 1, 1], figures(planned(roundTo="vial"), "mg"))
        self.assertEqual(["rounding-over-5", "rounding-refused"], rules(planned(roundTo="vial")))
        self.assertEqual([1.45, 0.9, 0.9], figures(planned(label="US", roundTo="vial"), "mg"))


class DateTests(unittest.TestCase):
    START = "2024-02-24"

    def windows(self, answer):
        start = date.fromisoformat(self.START)
        return [
            tuple((day[name] - start).days + 1 for name in ("date", "earliest", "latest")) for day in answer["days"]
        ]

    def given_on(self, day, **entries):
        given = date.fromisoformat(self.START) + timedelta(days=day - 1)
        return planned(start=self.START, day8Given=str(given), **entries)

    def test_windows_of_a_cycle_across_a_leap_day(self):
        answer = planned(start=self.START)
        self.assertEqual([(1, 1, 1), (8, 7, 10), (15, 14, 17)], self.windows(answer))
        self.assertEqual([date(2024, 2, 24), date(2024, 3, 2), date(2024, 3, 9)], column(answer, "date"))
        self.assertEqual(date(2024, 3, 16), answer["nextCycleDay1"])

    def test_day_15_follows_the_day_on_which_day_8_was_given(self):
        for given, day_15, rule in (
            (7, (15, 13, 17), []),
            (8, (15, 14, 17), []),
            (9, (15, 15, 17), []),
            (10, (16, 16, 17), []),
            (11, (17, 17, 17), ["late-dose"]),
            (12, (18, 18, 18), ["late-dose"]),
            (3, (15, 13, 17), ["late-dose"]),
        ):
            with self.subTest(given=given):
                answer = self.given_on(given)
                self.assertEqual([(1, 1, 1), (given, 7, 10), day_15], self.windows(answer))
                self.assertEqual(rule, rules(answer))

    def test_the_next_cycle_keeps_six_days_from_the_last_dose(self):
        self.assertEqual(date(2024, 3, 18), self.given_on(12)["nextCycleDay1"])
        self.assertEqual(date(2024, 3, 23), self.given_on(12, extendCycle1=True, toxicityRecovery=True)["nextCycleDay1"])

    def test_an_omitted_day_8_leaves_day_15_from_day_13(self):
        answer = planned(start=self.START, interruptionDays=7, day=8)
        self.assertEqual([(1, 1, 1), (15, 13, 17)], self.windows(answer))

    def test_cycle_lengths(self):
        self.assertEqual(21, planned()["cycleLengthDays"])
        self.assertEqual(21, planned(extendCycle1=True)["cycleLengthDays"])
        self.assertEqual(["extension-without-reason"], rules(planned(extendCycle1=True)))
        self.assertEqual(28, planned(extendCycle1=True, responseAfterThisCycle="CRi")["cycleLengthDays"])
        self.assertEqual(28, later()["cycleLengthDays"])
        self.assertEqual(["extension-other-cycle"], rules(later(extendCycle1=True)))

    def test_schedules_of_eleven_years(self):
        made = list(schedules())
        self.assertEqual(8036, len(made))
        for schedule in made:
            days = [day["date"] for day in schedule["expected"]["days"]]
            days.append(schedule["expected"]["nextCycleDay1"])
            self.assertTrue(all((after - before).days >= 6 for before, after in zip(days, days[1:])))


class FindingTests(unittest.TestCase):
    def assert_rules(self, expected, answer):
        self.assertEqual(expected, rules(answer))

    def test_stopping_rules(self):
        self.assert_rules([], later(3))
        self.assert_rules(["no-response"], later(4))
        self.assert_rules([], later(6, "CR"))
        self.assert_rules(["cycles-end"], later(7, "CR"))
        self.assert_rules([], later(3, "none", hsctPlanned=True))
        self.assert_rules(["hsct-mrd-unknown"], later(3, "CR", hsctPlanned=True))
        self.assert_rules([], later(3, "CR", hsctPlanned=True, mrdNegative=False))
        self.assert_rules(["hsct-third-cycle"], later(3, "CR", hsctPlanned=True, mrdNegative=True))
        self.assert_rules(["hsct-end"], later(4, "CR", hsctPlanned=True))
        self.assert_rules(["age"], planned(ageYears=17))
        self.assert_rules([], planned(ageYears=17, label="US"))
        self.assert_rules(["age"], planned(ageYears=0, label="US"))

    def test_a_stop_gives_no_dose_and_a_hold_shows_it(self):
        stopped = planned(vod=True, start="2024-02-29")
        self.assertEqual([], stopped["days"])
        self.assertIsNone(stopped["totalMg"])
        self.assertIsNone(stopped["nextCycleDay1"])
        held = planned(otherToxicityGrade=2)
        self.assertEqual([1.45, 0.91, 0.91], figures(held, "mg"))
        self.assertFalse(stopped["allowed"] or held["allowed"])

    def test_interruptions(self):
        for days, day, expected, level, given in (
            (6, 8, ["interruption-short"], 0.8, [1, 8, 15]),
            (7, 8, ["interruption-omit"], 0.8, [1, 15]),
            (14, 15, ["interruption-omit", "interruption-reduce"], 0.8, [1, 8]),
            (29, 15, ["interruption-long", "interruption-omit", "interruption-reduce"], 0.8, [1, 8]),
            (7, None, ["interruption-omit"], 0.8, [1, 8, 15]),
            (14, 1, ["interruption-omit", "interruption-reduce"], 0.6, [1, 8, 15]),
            (28, None, ["interruption-omit", "interruption-reduce"], 0.6, [1, 8, 15]),
            (29, None, ["interruption-long", "interruption-omit", "interruption-reduce"], 0.6, [1, 8, 15]),
        ):
            with self.subTest(days=days, day=day):
                answer = later(interruptionDays=days, day=day)
                self.assert_rules(expected, answer)
                self.assertEqual(level, figures(answer, "mgPerM2")[0])
                self.assertEqual(given, column(answer, "day"))

    def test_counts_at_the_start_of_a_cycle(self):
        self.assert_rules(["counts-neutrophils", "counts-platelets"], later(anc="0.99", platelets="49.99"))
        self.assert_rules([], later(anc="1", platelets="50", baselineAnc="1"))
        self.assert_rules([], later(anc="0.5", day=8))
        self.assert_rules([], planned(anc="0.5"))
        low = {"baselineAnc": "0.8", "baselinePlatelets": "40"}
        self.assert_rules(["counts-low-baseline"], later(anc="0.79", platelets="40", **low))
        self.assert_rules([], later(anc="0.8", platelets="40", **low))
        self.assert_rules([], later(anc="1", platelets="50", **low))
        self.assert_rules(["counts-low-baseline"], later(3, anc="0.8", platelets="40", **low))
        self.assert_rules([], later(3, anc="0.8", platelets="40", priorCycleAnc="0.8", priorCyclePlatelets="40", **low))
        self.assert_rules(["counts-transfused"], later(plateletsTransfusionIndependent=False))

    def test_toxicity(self):
        self.assert_rules([], planned(bilirubinXUln="1.5", astAltXUln="2.5"))
        self.assert_rules(["liver-tests"], planned(bilirubinXUln="1.51"))
        self.assert_rules(["liver-tests"], planned(astAltXUln="2.51"))
        self.assert_rules(["liver-transaminases"], planned(astAltXUln="2.51", gilbertOrHaemolysis=True))
        self.assert_rules(["blasts"], planned(blastsPerMm3=10001))
        self.assert_rules([], planned(blastsPerMm3=10000))
        self.assert_rules([], planned(blastsPerMm3=10001, day=8))
        low = {"cytopeniaDays": 29, "cytopeniaDrugRelated": True}
        self.assert_rules(["cytopenia-28-days"], planned(label="US", **low))
        self.assert_rules(["cytopenia-28-days-eu"], planned(**low))
        self.assert_rules(["infusion-reaction-severe"], planned(infusionReaction="life-threatening"))
        self.assert_rules(["infusion-reaction-mild"], planned(infusionReaction="moderate"))
        self.assert_rules([], planned(baselineWeightKg="77.77"))
        self.assert_rules(["weight-change"], planned(baselineWeightKg="77.78"))
        self.assert_rules(["renal-no-data"], planned(creatinineClearance="14.99"))


class RefusalTests(unittest.TestCase):
    def assert_refused(self, fields, **entries):
        self.assertEqual({"problems": fields}, planned(**entries))

    def test_limits(self):
        self.assert_refused(["heightCm"], heightCm="119.99")
        self.assert_refused(["weightKg"], weightKg="250.01")
        self.assert_refused(["heightCm"], heightCm="170.001")
        self.assert_refused(["heightCm", "weightKg"], heightCm="200", weightKg="47.99")
        self.assert_refused(["heightCm", "weightKg"], heightCm="70", weightKg="170")
        self.assert_refused(["heightCm", "weightKg"], heightCm="70", weightKg="170", label="US")
        self.assert_refused(["heightCm"], heightCm="110", weightKg="40", label="US", ageYears=18)
        self.assertIn("days", planned(heightCm="110", weightKg="18", label="US", ageYears=17))
        self.assertIn("days", planned(heightCm="200", weightKg="48"))

    def test_contradictions(self):
        self.assert_refused(["cycle"], cycle=0)
        self.assert_refused(["response"], cycle=2)
        self.assert_refused(["reductionNotTolerated"], reductionNotTolerated=True)
        self.assert_refused(["day8Given"], day8Given="2024-03-01")
        self.assert_refused(["day8Given"], day8Given="2024-03-01", start="2024-03-01")


class CaseTests(unittest.TestCase):
    def test_cases_are_the_same_again_and_agree_with_themselves(self):
        lines = [case(1, number) for number in range(500)]
        self.assertEqual(lines, [case(1, number) for number in range(500)])
        for line in lines:
            made = json.loads(line, parse_float=Decimal)
            self.assertEqual([], list(differences(made["form"], made["expected"])))

    def test_a_difference_is_named_by_its_field(self):
        self.assertEqual(["bsaM2"], [field for field, _, _ in differences(ADULT, planned() | {"bsaM2": 1})])


if __name__ == "__main__":
    unittest.main()
