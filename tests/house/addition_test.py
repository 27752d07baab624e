"""The budget of an addition: a rule is one new file, a ruleset one folder, a value that changes one edited file. Nothing is built again."""

import json
import shutil
import tempfile
import unittest
from pathlib import Path

from house import ROOT, RULESETS, read_json, run

RULE = {
    "id": "xiamen.made-up.invoice-number-even",
    "title": {"en": "The number of an invoice is even", "zh": "发票号码为偶数"},
    "text": {"en": "Invoices are numbered evenly.", "zh": "发票号码应为偶数。"},
    "basis": [{"source": "002", "item": "5"}],
    "strength": "stated",
    "in_force": {"from": "2000-01-01"},
    "for_each": {"document": "invoice"},
    "require": {"facts": {"document.number": "00000002"}},
    "disposition": "supplement",
    "remedy": {"en": "Bring an even one.", "zh": "请补交号码为偶数的发票。"},
    "notes": [],
    "examples": [{"name": "an even one", "claim": "system_failure.json", "with": {"/documents/0/number": "00000002"}, "expect": "pass"}],
}
CLAIM = ROOT / "examples" / "claims" / "05-system-failure-accepted.json"
RULESET = {
    "id": "my-city", "title": {"en": "My city", "zh": "我市"}, "version": "1", "jurisdiction": "350200", "concerns": ["reimbursement"],
    "in_force": {"from": "2000-01-01"}, "sources": [{"id": "local", "title": "A notice", "what": "made up"}],
}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Addition(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.rulesets = Path(self._folder.name) / "rulesets"
        shutil.copytree(RULESETS, self.rulesets)
        self.before = contents(self.rulesets)

    def assert_cost(self, new, edited):
        after = contents(self.rulesets)
        self.assertEqual(sorted(path for path in after if path not in self.before), new)
        self.assertEqual(sorted(path for path in after if path in self.before and after[path] != self.before[path]), edited)
        self.assertEqual(self.before.keys() - after.keys(), set())

    def failures(self, rulesets, claim=CLAIM):
        report = json.loads(run("validate", "--format", "json", "--rulesets", rulesets, claim, exits=(0, 1)))
        return {finding["rule"] for finding in report["findings"] if finding["status"] == "fail"}

    def test_a_rule_is_one_new_file(self):
        self.assertNotIn(RULE["id"], self.failures(self.rulesets))
        write(self.rulesets / "xiamen/rules/made-up/invoice-number-even.json", RULE)
        self.assert_cost(["xiamen/rules/made-up/invoice-number-even.json"], [])
        self.assertIn(RULE["id"], self.failures(self.rulesets))
        run("rulesets", "check", self.rulesets)

    def test_a_ruleset_is_one_new_folder(self):
        rule = {**RULE, "id": "my-city.invoice-number-even", "basis": [{"source": "local"}]}
        write(self.rulesets / "my-city/ruleset.json", RULESET)
        write(self.rulesets / "my-city/rules/invoice-number-even.json", rule)
        self.assert_cost(["my-city/rules/invoice-number-even.json", "my-city/ruleset.json"], [])
        self.assertIn(rule["id"], self.failures(self.rulesets))
        run("rulesets", "check", self.rulesets)

    def test_a_value_that_changes_from_a_day_on_is_one_edited_file(self):
        name = "xiamen/rules/transfer/filed-within-7-days.json"
        claim = Path(self._folder.name) / "claim-of-2025.json"
        faulty = (ROOT / "examples" / "claims" / "01-transfer-treatment-faulty.json").read_text(encoding="utf-8")
        claim.write_text(faulty.replace('"2024-', '"2025-'), encoding="utf-8")
        self.assertIn("xiamen.transfer.filed-within-7-days", self.failures(self.rulesets, claim))
        rule = read_json(self.rulesets / name)
        text = json.dumps(rule["require"])
        self.assertIn('{"days": 7}', text)
        changed = text.replace('{"days": 7}', '[{"from": "2000-01-01", "days": 7}, {"from": "2025-01-01", "days": 30}]')
        write(self.rulesets / name, {**rule, "require": json.loads(changed), "examples": []})
        self.assert_cost([], [name])
        self.assertNotIn("xiamen.transfer.filed-within-7-days", self.failures(self.rulesets, claim))

    def test_a_wrong_rule_is_refused_with_its_place(self):
        write(self.rulesets / "xiamen/rules/made-up/invoice-number-even.json", {**RULE, "disposition": "suplement"})
        said = run("rulesets", "check", self.rulesets, exits=(3,))
        self.assertIn("invoice-number-even.json", said)


if __name__ == "__main__":
    unittest.main()
