"""The README is written from what the product really says."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from house import ROOT, changed, read_json

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def say(arguments, folder):
    return subprocess.run([os.environ["CLAIMS_TOOL"], *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False).stdout


class Readme(unittest.TestCase):
    def test_every_command_prints_what_the_readme_shows(self):
        claim = read_json(ROOT / "examples" / "claims" / "05-system-failure-accepted.json")
        del claim["documents"][0]["stamps"]
        shown = blocks("console")
        self.assertGreater(len(shown), 2)
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "no-stamps.json").write_text(json.dumps(claim), encoding="utf-8")
            (Path(folder) / "examples").symlink_to(ROOT / "examples")
            for block in shown:
                command, _, output = block.partition("\n")
                self.assertTrue(command.startswith("$ claims "), command)
                self.assertEqual(say(command.split()[2:], folder), output, command)

    def test_the_finding_shown_is_one_of_the_report_on_the_claim_shown(self):
        claim, finding = (json.loads(block) for block in blocks("json"))
        path = ROOT / "examples" / "claims" / "01-transfer-treatment-faulty.json"
        whole = read_json(path)
        for key, value in claim.items():
            for shown, given in zip(value, whole[key]) if isinstance(value, list) and isinstance(value[0], dict) else ():
                self.assertEqual(shown, {name: given.get(name) for name in shown}, key)
            if not isinstance(value, list) or not isinstance(value[0], dict):
                self.assertEqual(value, whole[key])
        report = json.loads(say(["validate", "--format", "json", str(path)], ROOT))
        self.assertIn(finding, report["findings"])

    def test_the_program_shown_is_the_example(self):
        (program,) = blocks("cpp")
        self.assertIn(program, (ROOT / "examples" / "cpp" / "validate.cpp").read_text(encoding="utf-8"))

    def test_files_that_it_names_are_there(self):
        links = re.findall(r"\]\(([^)]+)\)", TEXT)
        self.assertGreater(len(links), 5)
        for link in links:
            self.assertTrue((ROOT / link).exists(), link)

    def test_the_evidence_floor_is_what_the_tool_says(self):
        accepted = read_json(ROOT / "examples" / "claims" / "05-system-failure-accepted.json")
        for pointer in ("/categories", "/submitted_on", "/submitted_to/admin_division", "/insured/name", "/insured/insured_place", "/documents", "/enrollment/status",
                        "/encounters/0/institution/designated", "/encounters/0/measures", "/encounters/0/measures/0/catalog_status", "/documents/0/stamps"):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "claim.json"
                path.write_text(json.dumps(changed(accepted, {pointer: None})), encoding="utf-8")
                report = json.loads(say(["validate", "--format", "json", str(path)], folder))
            self.assertEqual(report["decision"], "manual_review", pointer)
            self.assertIn(pointer, report["missing_evidence"])

    def test_it_is_short(self):
        self.assertLess(TEXT.count("\n"), 300)


if __name__ == "__main__":
    unittest.main()
