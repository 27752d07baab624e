"""The include lines: each layer stands on those below it only."""

import re
import unittest

from house import HEADERS, ROOT, SOURCES, files

MAY_INCLUDE = {
    "base": {"base"},
    "claim": {"base", "claim"},
    "read": {"base", "claim", "read"},
    "language": {"base", "claim", "language"},
    "rules": {"base", "claim", "language", "rules"},
    "check": {"base", "claim", "language", "rules", "history", "check"},
    "history": {"base", "claim", "history"},
    "batch": {"base", "claim", "language", "rules", "history", "check", "batch"},
    "generate": {"base", "language", "rules", "generate"},
    "columns": {"base", "claim", "history", "language", "read", "rules", "check", "columns"},
    "write": {"base", "claim", "language", "write"},
}

# Arrows that are meant, each with its reason. One that nothing needs any more is a fault too.
EXCEPTIONS = {
    ("check/validator.hpp", "read/claim_reader.hpp"): "the door from text to report",
    ("check/trial.hpp", "read/claim_reader.hpp"): "an example is a text that is judged as any claim",
    ("columns/cell_json.cpp", "write/json_text.hpp"): "a structure of columns is read as the JSON that it stands for",
    ("write/rule_page.cpp", "rules/rule_book.hpp"): "the page of a rule shows the rule itself",
    ("write/rule_sections.hpp", "rules/rule.hpp"): "the page of a rule shows the rule itself",
    ("write/booklet.cpp", "rules/rule_book.hpp"): "the booklet shows the rules themselves",
    ("write/profile_sections.hpp", "rules/rule_book.hpp"): "the booklet shows the profiles themselves",
    ("write/profile_sections.cpp", "rules/profile.hpp"): "a profile is shown by the rules as it changes them",
    ("write/coverage.cpp", "rules/rule_book.hpp"): "the table shows what every rule rests on",
    ("language/compiler.cpp", "language/kinds/own_kind.hpp"): "kinds of a caller's own are made from what the caller hands over",
    ("rules/rule_file.cpp", "language/kinds/note.hpp"): "a note decides where a rule speaks",
    ("rules/finding.cpp", "language/kinds/note.hpp"): "a note decides where a rule speaks",
}

# Other libraries' headers, by the only places that may include them.
LIBRARIES = {"nlohmann/": {"language", "rules", "check", "generate", "write", "include"}, "simdjson": {"base", "read"}, "boost/": {"base"}, "utf8proc": {"base", "write"},
             "nettle/": {"base"}, "zlib": {"batch"}, "sqlite3": {"history"}, "CLI/": {"cli"}, "pybind11/": {"python"}}


def includes(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line):
            yield found[1], found[2]


def arrows():
    """(including file, included file) of the library's sources, both relative to src/."""
    for path in files(SOURCES, ".cpp", ".hpp", ".def", ".inc"):
        for bracket, name in includes(path):
            if bracket == '"':
                yield path.relative_to(SOURCES).as_posix(), name


class Layers(unittest.TestCase):
    def test_every_layer_includes_only_what_it_stands_on(self):
        astray = set()
        for source, target in arrows():
            if target.split("/")[0] not in MAY_INCLUDE[source.split("/")[0]]:
                astray.add((source, target))
        self.assertEqual(sorted(astray), sorted(pair for pair in EXCEPTIONS if "kinds/" not in pair[1]))

    def test_a_kind_is_included_by_nobody_and_least_of_all_by_another_kind(self):
        astray = set()
        for source, target in arrows():
            if target.startswith("language/kinds/") and target.removesuffix(".hpp") != source.removesuffix(".cpp"):
                astray.add((source, target))
        self.assertEqual(sorted(astray), sorted(pair for pair in EXCEPTIONS if "kinds/" in pair[1]))

    def test_included_sources_exist_and_are_named_from_src(self):
        for source, target in arrows():
            self.assertTrue((SOURCES / target).is_file(), f'{source} includes "{target}"')

    def test_public_headers_include_public_headers_and_the_standard_library(self):
        for path in files(HEADERS, ".hpp"):
            for bracket, name in includes(path):
                if name == "nlohmann/json.hpp" and path.name == "nlohmann.hpp":
                    continue
                self.assertEqual(bracket, "<", f"{path}: {name}")
                self.assertTrue((HEADERS / name).is_file() or re.fullmatch(r"[a-z_]+", name), f"{path}: {name}")

    def test_bindings_and_examples_see_public_headers_only(self):
        for folder in (ROOT / "bindings", ROOT / "examples"):
            for path in files(folder, ".cpp", ".hpp"):
                for bracket, name in includes(path):
                    if bracket == '"':
                        self.assertTrue((path.parent / name).is_file(), f"{path}: {name}")
                    elif name.startswith("claims/"):
                        self.assertTrue((HEADERS / name).is_file(), f"{path}: {name}")
                    self.assertFalse((SOURCES / name).is_file(), f"{path} includes a source of the library: {name}")

    def test_other_libraries_stay_where_they_belong(self):
        seen = set()
        for folder in (SOURCES, HEADERS, ROOT / "bindings"):
            for path in files(folder, ".cpp", ".hpp"):
                place = path.relative_to(folder).parts[0] if folder != HEADERS else "include"
                for _, name in includes(path):
                    for library, places in LIBRARIES.items():
                        if name.startswith(library):
                            seen.add(library)
                            self.assertIn(place, places, f"{path}: {name}")
        self.assertEqual(seen, set(LIBRARIES))


if __name__ == "__main__":
    unittest.main()
