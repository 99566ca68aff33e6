"""The slips themselves, and what the guard makes of them, at one adult of 170 cm and 70.5 kg."""

import json
import unittest
from pathlib import Path
from random import Random

from slips import COLUMNS, PASS_MARKS, SLIPS, Adult, adult, alarms, area, missed_marks, percentages, simulate, swapped_digits

GUARD = json.loads(Path(__file__).with_name("guard.json").read_text())
TRUE = Adult(170, 70.5, 70.0)


class SlipTests(unittest.TestCase):
    def test_what_reaches_the_calculator(self):
        for slip, expected in (
            ("none (false alarms)", (170, 70.5)),
            ("pounds as kg", (170, 155.4)),
            ("inches as cm", (66.9, 70.5)),
            ("feet.inches as cm", (5.7, 70.5)),
            ("feet and inches as cm", (57, 70.5)),
            ("height and weight exchanged", (70.5, 170)),
            ("weight without its point", (170, 705)),
            ("stones as kg", (170, 11.1)),
        ):
            with self.subTest(slip=slip):
                self.assertEqual(expected, SLIPS[slip](Random(1), TRUE))

    def test_neighbouring_digits_are_swapped_around_the_point(self):
        made = {swapped_digits(Random(seed), "70.5") for seed in range(20)}
        self.assertEqual({7.5, 75.0}, made)
        self.assertIsNone(swapped_digits(Random(1), "77.7"))

    def test_the_guard_refuses_doubts_or_is_silent(self):
        self.assertEqual(set(), alarms(GUARD, 170, 70.5, TRUE))
        self.assertEqual({"refused"}, alarms(GUARD, 66.9, 70.5, TRUE))
        self.assertEqual({"refused"}, alarms(GUARD, 150, 160, TRUE))
        self.assertEqual({"bmi", "bsaM2", "lastWeight", "lastBsa"}, alarms(GUARD, 170, 155.4, TRUE))
        self.assertEqual({"lastWeight"}, alarms(GUARD, 170, 77.5, TRUE))

    def test_the_populations_have_the_stated_means(self):
        for population, mean_area in (("england", 1.91), ("patients", 1.81)):
            random = Random(1)
            adults = [adult(random, population) for _ in range(20_000)]
            self.assertAlmostEqual(mean_area, sum(area(a.height_cm, a.weight_kg) for a in adults) / 20_000, delta=0.01)

    def test_hard_slips_never_show_a_dose(self):
        rows = {row: (entries, unnoticed) for row, entries, unnoticed in simulate(GUARD, "england", 2000, seed=1)}
        for slip in ("inches as cm", "metres as cm", "feet.inches as cm", "height and weight exchanged", "weight x 10"):
            with self.subTest(slip=slip):
                entries, unnoticed = rows[slip]
                self.assertEqual((2000, 0), (entries, unnoticed["all"]))

    def test_a_pass_mark_is_held_at_its_limit_and_missed_beyond(self):
        table = {row: {column: most} for row, (column, most) in PASS_MARKS.items()}
        self.assertEqual([], missed_marks(table))
        table["pounds as kg"]["all"] += 0.01
        self.assertEqual(["pounds as kg, all: 4.01 %, at most 4 %"], missed_marks(table))

    def test_a_false_alarm_is_what_is_noticed(self):
        unnoticed = {name: 3 for name in COLUMNS}
        self.assertEqual({25}, set(percentages("none (false alarms)", 4, unnoticed).values()))
        self.assertEqual({75}, set(percentages("pounds as kg", 4, unnoticed).values()))


if __name__ == "__main__":
    unittest.main()
