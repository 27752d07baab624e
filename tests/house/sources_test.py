"""The conventions that a reader of the sources can see."""

import re
import unittest

from house import ROOT, files

CODE = [ROOT / name for name in ("libclaims", "bindings", "examples", "tests")]
LONGEST = 300
TABLES = {".def", ".inc"}  # tables of data, a line an entry
PLACES = re.compile("|".join(["/wo" "rk/", "/ro" "ot/", "/ho" "me/", r"(?<![\w.])/t" r"mp/", r"\.\./sha" "red"]))


def code_files():
    return [path for folder in CODE for path in folder.rglob("*") if path.suffix in {".cpp", ".hpp", ".def", ".inc", ".py", ".cmake", ".sh"}]


def texts_of_the_tree():
    """Everything that is written by hand."""
    tops = [path for path in ROOT.iterdir() if path.is_file()]
    folders = ["libclaims", "bindings", "examples", "tests", "rulesets", "cmake", "scripts", ".ci"]
    for path in tops + [path for name in folders for path in (ROOT / name).rglob("*") if path.is_file()]:
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def enum_switches(text):
    """The bodies of the switches whose cases name enumerators, and have a default."""
    text = re.sub(r"//[^\n]*|'(?:[^'\\\n]|\\.)+'|\"(?:[^\"\\\n]|\\.)*\"", "0", text)
    for found in re.finditer(r"\bswitch\s*\(", text):
        start = text.index("{", found.end())
        depth, end = 0, start
        while end < len(text):
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            if depth == 0:
                break
            end += 1
        body = text[start:end]
        if re.search(r"\bcase\s+\w+::\w+", body) and re.search(r"\bdefault\s*:", body):
            yield body


class Sources(unittest.TestCase):
    def test_no_source_is_longer_than_300_lines(self):
        paths = [path for path in code_files() if path.suffix not in TABLES]
        self.assertGreater(len(paths), 100)
        self.assertEqual([str(path) for path in paths if path.read_text(encoding="utf-8").count("\n") > LONGEST], [])

    def test_nothing_is_left_to_do_and_no_regular_expression_meets_hostile_input(self):
        words = ["TO" "DO", "FIX" "ME", "std::" "regex", "<reg" "ex>"]
        for path in code_files():
            text = path.read_text(encoding="utf-8")
            for word in words:
                self.assertNotIn(word, text, path)

    def test_no_switch_over_an_enum_has_a_default(self):
        self.assertEqual(len(list(enum_switches("switch (x) { case A::b: { return; } default: return; }"))), 1)
        self.assertEqual(list(enum_switches("switch (c) { case 'a': return; default: return; }")), [])
        for path in code_files():
            if path.suffix in {".cpp", ".hpp"}:
                self.assertEqual(list(enum_switches(path.read_text(encoding="utf-8"))), [], path)

    def test_no_text_names_a_place_of_some_machine(self):
        self.assertTrue(PLACES.search("see /wo" "rk/main"))
        self.assertEqual([f"{path}: {found[0]}" for path, text in texts_of_the_tree() if (found := PLACES.search(text))], [])

    def test_library_code_writes_to_no_stream_and_asks_no_clock_locale_or_environment(self):
        asked = re.compile(r"#include <(iostream|locale|clocale|ctime|format)>|\b\w+_clock\b|\bgetenv\b|\bsetlocale\b|\btime\(|\bstd::cout\b|\bstd::cerr\b")
        paths = files(ROOT / "libclaims", ".cpp", ".hpp")
        self.assertEqual([f"{path}: {found[0]}" for path in paths if (found := asked.search(path.read_text(encoding="utf-8")))], [])

    def test_headers_are_read_once(self):
        for path in code_files():
            if path.suffix == ".hpp":
                self.assertIn("#pragma once", path.read_text(encoding="utf-8"), path)


if __name__ == "__main__":
    unittest.main()
