"""A city is a folder: the template becomes one by copying and renaming, and the tool judges by it, with nothing built again."""

import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from house import ROOT, changed, read_json, run

TEMPLATE = ROOT / "examples" / "rulesets" / "my-city"
COVER = ("lakeside.cover-after-payment", "eligibility.benefits-active")
EMPLOYER = ("lakeside.employer-registers", "eligibility.employer-registers-30-days")


class City(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.root = Path(self._folder.name)
        self.city = self.root / "lakeside"
        shutil.copytree(TEMPLATE, self.city)
        for path in self.city.rglob("*"):  # as its README says
            if path.is_file():
                text = path.read_text(encoding="utf-8")
                path.write_text(text.replace("my-city", "lakeside").replace("659900", "659800"), encoding="utf-8")

    def report(self, changes, *options):
        path = self.root / "claim.json"
        path.write_text(json.dumps(changed(read_json(self.city / "claims" / "visit.json"), changes), ensure_ascii=False), encoding="utf-8")
        return json.loads(run("validate", "--format", "json", *options, path, exits=(0, 1)))

    def judged(self, changes, rules):
        """By rule the answer about its last day, of a claim that is judged by the city beside the built-in rulesets."""
        report = self.report(changes, "--all", "--with", self.city)
        self.assertIn("lakeside", {ruleset["id"] for ruleset in report["rulesets"]})
        found = [finding for finding in report["findings"] if finding["rule"] in rules and "deadline" in finding]
        return {finding["rule"]: (finding["status"], finding["deadline"]) for finding in found}

    def test_nothing_is_wrong_with_it_and_its_examples_hold(self):
        self.assertIn("1 ruleset, 2 rules: all is well", run("rulesets", "check", self.city))
        held, of = re.search(r"(\d+) of (\d+) examples hold", run("rulesets", "test", self.city)).groups()
        self.assertEqual(held, of)
        self.assertGreater(int(of), 10)

    def test_its_claim_is_accepted_and_no_city_of_another_judges_it(self):
        report = self.report({}, "--with", self.city)
        self.assertEqual(report["decision"], "accepted")
        self.assertEqual([ruleset["id"] for ruleset in report["rulesets"]], ["claim", "data", "eligibility", "lakeside"])

    def test_cover_lasts_a_month_longer_from_the_day_on(self):
        stopped_in_may = {"/enrollment/payment_stopped_on": "2025-05-30"}
        before = {**stopped_in_may, "/encounters/0/start": "2025-06-30"}
        stopped_in_june = {"/enrollment/payment_stopped_on": "2025-06-30"}
        after = {**stopped_in_june, "/encounters/0/start": "2025-07-01"}
        self.assertEqual(self.judged(before, COVER), {COVER[1]: ("fail", "2025-05-31")})
        self.assertEqual(self.judged(after, COVER), {COVER[0]: ("pass", "2025-07-31")})
        without = self.report(after)
        self.assertIn(COVER[1], {finding["rule"] for finding in without["findings"] if finding["status"] == "fail"})

    def test_the_employers_time_is_shorter_from_the_day_on(self):
        for started, deadline in (("2025-06-30", "2025-07-30"), ("2025-07-01", "2025-07-16"), ("2025-07-02", "2025-07-17")):
            on_the_30th_day = {"/employment/started_on": started, "/employment/registered_on": "2025-07-30"}
            status = "pass" if deadline == "2025-07-30" else "fail"
            self.assertEqual(self.judged(on_the_30th_day, EMPLOYER), {EMPLOYER[0]: (status, deadline)})

    def test_the_bundle_judges_as_the_folder(self):
        bundle = self.root / "lakeside.json"
        run("rulesets", "bundle", self.city, "--output", bundle)
        self.assertEqual(self.report({}, "--with", bundle), self.report({}, "--with", self.city))

    def test_named_alone_it_brings_what_it_is_a_layer_of(self):
        report = self.report({}, "--rulesets", self.city)
        self.assertEqual([ruleset["id"] for ruleset in report["rulesets"]], ["eligibility", "lakeside"])
        holder = self.root / "holder"
        holder.mkdir()
        self.city.rename(holder / "lakeside")
        self.city = holder / "lakeside"
        self.assertEqual(self.report({}, "--rulesets", holder)["rulesets"], report["rulesets"])

    def test_it_is_explained_by_the_files_that_set_its_values(self):
        explained = json.loads(run("rulesets", "explain", "--with", self.city, "--format", "json"))
        rules = {rule["rule"]: rule for rule in explained["rules"]}
        self.assertEqual({value["file"] for value in rules[COVER[0]]["values"]}, {"lakeside/rules/cover-after-payment.json"})
        replaced = [(by["rule"], by["from"], by["where_judges"]) for by in rules[COVER[1]]["replaced_by"]]
        self.assertEqual(replaced, [(COVER[0], "2025-07-01", "lakeside")])


if __name__ == "__main__":
    unittest.main()
