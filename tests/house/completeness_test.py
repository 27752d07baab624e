"""Completeness as equality of sets: nothing is listed that is not there, nothing is there that is not listed."""

import json
import re
import unittest

from house import ROOT, RULESETS, SOURCES, files, read_json, rule_files, run

LIBRARY = ROOT / "libclaims"


def kinds_listed():
    return set(re.findall(r"\bKIND\((\w+)\) *(?:\\|$)", (SOURCES / "language" / "kinds.cpp").read_text(encoding="utf-8"), re.MULTILINE))


def statements():
    lines = (ROOT / "tests" / "data" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line and not line.startswith("//")]


class Kinds(unittest.TestCase):
    def test_the_kinds_listed_are_the_sources_that_make_one(self):
        made = set()
        for path in files(SOURCES / "language" / "kinds", ".cpp"):
            makes = set(re.findall(r"^RequirementPtr make_(\w+)\(Compiler", path.read_text(encoding="utf-8"), re.MULTILINE))
            self.assertLessEqual(makes, {path.stem}, path)
            made |= makes
        self.assertEqual(made, kinds_listed())

    def test_the_kinds_listed_are_those_of_the_rule_schema(self):
        requirement = json.loads(run("schema", "rule"))["$defs"]["requirement"]["properties"]
        self.assertEqual({name for name, value in requirement.items() if value is True}, kinds_listed())

    def test_every_kind_is_used_by_a_rule(self):
        used = set()

        def collect(value):
            if isinstance(value, dict):
                used.update(value)
            for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
                collect(inner)

        for path in rule_files():
            rule = read_json(path)
            collect([rule.get("when"), rule["require"], rule["disposition"]])
        self.assertEqual(kinds_listed() - used, set())


class Rules(unittest.TestCase):
    def test_the_rules_are_those_of_the_list(self):
        listed = (ROOT / "tests" / "house" / "rule_ids.txt").read_text(encoding="utf-8").split()
        self.assertEqual(listed, sorted(set(listed)))
        self.assertEqual(sorted(read_json(path)["id"] for path in rule_files()), listed)

    def test_the_path_of_a_rule_is_its_id(self):
        for path in rule_files():
            ruleset, folder, *rest = path.relative_to(RULESETS).with_suffix("").parts
            self.assertEqual(folder, "rules")
            self.assertEqual(read_json(path)["id"], ".".join([ruleset, *rest]))

    def test_the_tool_carries_the_rulesets_of_the_tree(self):
        listed = re.findall(r"^(\S+) +\S+ +(\d+) rules", run("rulesets", "list"), re.MULTILINE)
        there = {path.parent.name: len(files(path.parent / "rules", ".json")) for path in files(RULESETS, "ruleset.json")}
        self.assertEqual({ruleset: int(count) for ruleset, count in listed}, there)
        pages = run("rulesets", "booklet", "--lang", "zh")
        for path in rule_files():
            rule = read_json(path)
            self.assertIn(f"`{rule['id']}`", pages)
            self.assertIn(rule["title"]["zh"], pages, rule["id"])

    def test_every_rule_has_a_statement_but_the_one_that_was_added_later(self):
        rules = {read_json(path)["id"] for path in rule_files()}
        self.assertEqual(rules - {statement["id"] for statement in statements()}, {"data.invoice-presented-before"})
        self.assertEqual(len(statements()), len(rules) - 1)

    def test_disposition_and_strength_of_a_rule_are_those_of_its_statement(self):
        rules = {rule["id"]: rule for rule in map(read_json, rule_files())}
        for statement in statements():
            rule = rules[statement["id"]]
            self.assertEqual(rule["strength"], statement["strength"], rule["id"])
            self.assertEqual(sorted(rule.get("replaces", [])), sorted(statement.get("replaces", [])), rule["id"])


class Sources(unittest.TestCase):
    def test_cmake_lists_every_source_of_the_library(self):
        listed = re.findall(r"^\s*(src/\S+\.cpp)\b", (LIBRARY / "CMakeLists.txt").read_text(encoding="utf-8"), re.MULTILINE)
        self.assertEqual(len(listed), len(set(listed)))
        self.assertEqual(sorted(listed), sorted(path.relative_to(LIBRARY).as_posix() for path in files(SOURCES, ".cpp")))

    def test_every_example_claim_comes_as_an_accepted_one_and_a_faulty_one(self):
        names = [path.stem for path in files(ROOT / "examples" / "claims", ".json")]
        accepted = {name.removesuffix("-accepted") for name in names if name.endswith("-accepted")}
        faulty = {name.removesuffix("-faulty") for name in names if name.endswith("-faulty")}
        self.assertEqual(accepted, faulty)
        self.assertEqual({name[:2] for name in accepted}, {f"{number:02}" for number in range(1, 12)})


if __name__ == "__main__":
    unittest.main()
