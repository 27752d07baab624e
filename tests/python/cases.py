"""The worked cases under tests/cases, as the C++ tests read them."""

import json

from house import ROOT, changed, files, read_json

CASES = ROOT / "tests" / "cases"
BASES = {path.name: path for path in sorted((ROOT / "rulesets").glob("*/claims/*.json"))}


def case_files():
    return [path for path in files(CASES, ".json") if path.parent.name != "kinds"]


def kind_files():
    return files(CASES / "kinds", ".json")


def claim_of(given):
    """A claim as a case gives it: itself, or {"base": …, "with": {pointer: value}}."""
    if "base" not in given:
        return given
    return changed(read_json(BASES[given["base"]]), given.get("with", {}))


def claims_of(case):
    """Dicts, and texts that stand for themselves."""
    given = [case["claim"]] if "claim" in case else case["claims"]
    return [claim if isinstance(claim, str) else claim_of(claim) for claim in given]


def lines_of(case):
    return [claim if isinstance(claim, str) else json.dumps(claim, ensure_ascii=False) for claim in claims_of(case)]


def words_of(options, key):
    return options[key].split(",") if key in options else []


def options_of(case):
    """(keyword arguments of a Validator, flags of the tool) that a case asks for."""
    given = case.get("options", {})
    keywords = {"profiles": words_of(given, "profile"), "as_of": given.get("as_of"), "extended": given.get("extended", False), "all": True}
    if "rulesets" in given:
        keywords["rulesets"] = words_of(given, "rulesets")
    flags = ["--all"] + ["--extended"] * keywords["extended"]
    for key, flag in (("rulesets", "--rulesets"), ("as_of", "--as-of"), ("profile", "--profile")):
        if key in given:
            flags += [flag, given[key]]
    return keywords, flags
