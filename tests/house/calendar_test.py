"""Working days, and the deadlines that count them, against a calendar that others made (PyPI chinesecalendar, from the same notices of the State Council).

The two agree on every day of the three years. 9 February 2024, New Year's Eve, is a working day for both: the notice of 2024 only encourages employers to give it free."""

import bisect
import datetime
import json
import tempfile
import unittest
from pathlib import Path

from chinese_calendar import is_workday

from house import RULESETS, changed, read_json, run

FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2026, 12, 31)
DAYS = [FIRST + datetime.timedelta(days) for days in range((LAST - FIRST).days + 1)]
WORKING = [day for day in DAYS if is_workday(day)]
LIMITS = range(1, 16)
LATER = "2035-01-01"

RULESET = {
    "id": "days", "title": {"en": "Days", "zh": "工作日"}, "version": "1", "jurisdiction": "CN", "concerns": ["card"], "in_force": {"from": "2000-01-01"}, "sources": [],
}


def rule(limit):
    return {
        "id": f"days.within-{limit}",
        "title": {"en": f"Issued within {limit} working days", "zh": f"{limit}个工作日内办结"},
        "text": {"en": "Issued in time.", "zh": "按时办结。"},
        "basis": [{"source": "made up"}],
        "strength": "stated",
        "in_force": {"from": "2000-01-01"},
        "require": {"deadline": {"of": "card_request.completed_on", "from": "card_request.applied_on", "within": {"working_days": limit}}},
        "disposition": "review",
        "notes": [],
        "examples": [],
    }


def deadline(day, limit):
    """The working day that is the `limit`-th after the day, by the other calendar; None where it lies beyond the years that are known."""
    place = bisect.bisect_right(WORKING, day) + limit - 1
    return WORKING[place].isoformat() if place < len(WORKING) else None


class Calendar(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = Path(self._folder.name)

    def deadlines(self, base, pointers, rulesets):
        """By day, by rule the deadline that the tool computes where the clock starts on that day."""
        claims = self.folder / "claims.ndjson"
        texts = [json.dumps(changed(base, {pointer: day.isoformat() for pointer in pointers}), ensure_ascii=False) for day in DAYS]
        claims.write_text("\n".join(texts), encoding="utf-8")
        reports = run("validate", "--format", "ndjson", "--all", "--as-of", LATER, "--rulesets", rulesets, claims, exits=(0, 1)).splitlines()
        self.assertEqual(len(reports), len(DAYS))
        return {
            day: {finding["rule"]: finding.get("deadline") for finding in json.loads(report)["findings"]} for day, report in zip(DAYS, reports)
        }

    def test_every_day_of_the_three_years_is_worked_in_both_or_in_neither(self):
        years = read_json(RULESETS / "calendars" / "cn.json")["years"]
        self.assertEqual(set(years), {str(year) for year in range(FIRST.year, LAST.year + 1)})
        off = {day for year in years.values() for day in year["off"]}
        worked = {day for year in years.values() for day in year["worked"]}
        for day in DAYS:
            ours = day.isoformat() in worked or (day.weekday() < 5 and day.isoformat() not in off)
            self.assertEqual(ours, is_workday(day), day)
        self.assertTrue(is_workday(datetime.date(2024, 2, 9)))

    def test_every_deadline_of_1_to_15_working_days_is_right_to_the_day(self):
        ruleset = self.folder / "days"
        (ruleset / "rules").mkdir(parents=True)
        (ruleset / "ruleset.json").write_text(json.dumps(RULESET), encoding="utf-8")
        for limit in LIMITS:
            (ruleset / "rules" / f"within-{limit}.json").write_text(json.dumps(rule(limit)), encoding="utf-8")
        base = read_json(RULESETS / "card" / "claims" / "card_request.json")
        found = self.deadlines(base, ["/card_request/applied_on", "/card_request/completed_on"], ruleset)
        for day in DAYS:
            for limit in LIMITS:
                self.assertEqual(found[day][f"days.within-{limit}"], deadline(day, limit), f"{limit} working days after {day}")

    def test_so_are_those_of_the_built_in_rules(self):
        card = self.deadlines(read_json(RULESETS / "card" / "claims" / "card_request.json"), ["/card_request/applied_on", "/card_request/completed_on"], "card")
        transfer = self.deadlines(
            read_json(RULESETS / "relationship" / "claims" / "transfer_case.json"),
            ["/transfer_case/contact_letter_received_on", "/transfer_case/transfer_out_completed_on"],
            "relationship",
        )
        for day in DAYS:
            self.assertEqual(card[day]["card.issue.service-point-3wd"], deadline(day, 3), day)
            self.assertEqual(transfer[day]["relationship.transfer-out-15wd"], deadline(day, 15), day)


if __name__ == "__main__":
    unittest.main()
