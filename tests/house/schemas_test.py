"""`claims schema` is fresh: what the product reads and writes fits the schemas that it prints."""

import json
import re
import tempfile
import unittest
from pathlib import Path

from house import RULESETS, SOURCES, claim_files, examples_of_rules, read_json, rule_files, run
from json_schema import Schema


def schema(name):
    return Schema(json.loads(run("schema", name)))


def reports(*args):
    return [json.loads(line) for line in run("validate", "--format", "ndjson", *args, exits=(0, 1, 2)).splitlines()]


class Schemas(unittest.TestCase):
    def test_every_checklist_fits_its_schema(self):
        against = schema("checklist")
        categories = schema("claim").root["properties"]["categories"]["items"]["enum"]
        for category in categories:
            if category != "unknown":
                for language in ("en", "both"):
                    self.assert_fits(json.loads(run("checklist", "--category", category, "--extended", "--lang", language)), against, category)
        for path in claim_files():
            self.assert_fits(json.loads(run("checklist", "--category", "newborn", str(path))), against, path)

    def assert_fits(self, value, against, what):
        self.assertEqual(against.faults(value), [], what)

    def test_every_base_claim_and_example_claim_fits_the_claim_schema(self):
        against = schema("claim")
        for path in claim_files():
            self.assert_fits(read_json(path), against, path)

    def test_the_claim_schema_names_every_field_of_the_table_and_no_other(self):
        table = (SOURCES / "claim" / "fields.def").read_text(encoding="utf-8")
        fields = re.findall(r'^FIELD\((\w+), \w+, "([^"]*)", \w+, \w+, (\w+)', table, re.MULTILINE)
        containers = re.findall(r'^CONTAINER\((\w+), \w+, "([^"]*)", (\w+)', table, re.MULTILINE)
        self.assertGreater(len(fields), 150)

        def wanted(record, way=""):
            yield from (way + path for owner, path, absence in fields if owner == record and absence != "made")
            for owner, path, thing in containers:
                if owner == record:
                    yield way + path
                    yield from wanted(thing, f"{way}{path}[].")

        def leaves(object_schema, way=""):
            for key, value in object_schema["properties"].items():
                if "title" not in value:
                    yield from leaves(value, way + key + ".")
                else:
                    yield way + key
                    if "properties" in value.get("items", {}):
                        yield from leaves(value["items"], f"{way}{key}[].")

        self.assertEqual(sorted(leaves(schema("claim").root)), sorted(wanted("claim")))

    def test_the_claim_schema_refuses_what_the_reader_reports(self):
        against = schema("claim")
        claim = read_json(next(path for path in claim_files() if path.name == "newborn.json"))
        for key, value in (("submitted_on", "2025/03/20"), ("categories", ["newborns"]), ("encounters", {}), ("schema", "claim/2"), ("insured", [])):
            self.assertNotEqual(against.faults({**claim, key: value}), [], key)
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "claim.json"
                path.write_text(json.dumps({**claim, key: value}), encoding="utf-8")
                self.assertNotEqual(reports(path)[0]["problems"], [], key)

    def test_the_reports_of_all_claims_fit_the_report_schema_in_every_language(self):
        against = schema("report")
        calendar = RULESETS / "calendars" / "cn.json"
        for language in ("en", "zh", "both"):
            for report in reports("--all", "--extended", "--calendar", calendar, "--lang", language, *claim_files()):
                self.assertEqual(report["calendars"][0]["id"], "cn")
                self.assert_fits(report, against, report.get("claim_id"))

    def test_the_reports_of_every_example_of_every_rule_fit_the_report_schema(self):
        against = schema("report")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "claims.ndjson"
            path.write_text("".join(json.dumps(claim) + "\n" for _, claim in examples_of_rules()), encoding="utf-8")
            written = reports("--visits", "stream", path)
        self.assertEqual([report["line"] for report in written], list(range(1, len(written) + 1)))
        self.assertEqual({finding["status"] for report in written for finding in report["findings"]}, {"pass", "fail", "unknown"})
        for report in written:
            self.assert_fits(report, against, report["line"])

    def test_the_report_of_a_text_that_is_no_claim_fits_the_report_schema(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "claims.ndjson"
            path.write_text('{"claim_id": "1"}\n{"claim_id": "2"\n[]\n', encoding="utf-8")
            written = reports(path)
        self.assertEqual([report["decision"] for report in written], ["manual_review", "unreadable", "unreadable"])
        for report in written:
            self.assert_fits(report, schema("report"), report["line"])

    def test_every_rule_file_fits_the_rule_schema(self):
        against = schema("rule")
        for path in rule_files():
            self.assert_fits(read_json(path), against, path)

    def test_the_rule_schema_refuses_what_the_loader_refuses(self):
        against = schema("rule")
        rule = read_json(rule_files()[0])
        for key, value in (("strength", "strong"), ("require", {"no_such_kind": {}}), ("disposition", "warn"), ("basis", []), ("titel", "")):
            self.assertNotEqual(against.faults({**rule, key: value}), [], key)
        for key in ("id", "title", "text", "basis", "strength", "in_force", "require", "disposition", "notes", "examples"):
            self.assertNotEqual(against.faults({name: value for name, value in rule.items() if name != key}), [], key)


if __name__ == "__main__":
    unittest.main()
