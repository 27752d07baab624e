"""The rules that a peer states as a folder of rulesets for our side, and the check that both sides answer alike."""

import json
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def write_rulesets(folder, rules):
    """Copies rules, with what they need, from the built-in rulesets."""
    shutil.rmtree(folder, ignore_errors=True)
    for rule in rules:
        ruleset, *path = rule.split(".")
        source = ROOT / "rulesets" / ruleset
        target = folder / ruleset
        if not target.exists():
            target.mkdir(parents=True)
            shutil.copy(source / "ruleset.json", target)
        for claims in (ROOT / "rulesets").glob("*/claims"):
            shutil.copytree(claims, target / "claims", dirs_exist_ok=True)
        file = Path("rules", *path).with_suffix(".json")
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / file, target / file)
    shutil.copytree(ROOT / "rulesets" / "calendars", folder / "calendars")
    return folder


def answers(file, rules):
    """By claim, in order: the rules that failed or are unknown."""
    for line in open(file, encoding="utf-8"):
        report = json.loads(line)
        found = {}
        for finding in report["findings"]:
            if finding["rule"] in rules and finding["status"] in ("fail", "unknown") and found.get(finding["rule"]) != "fail":
                found[finding["rule"]] = finding["status"]
        yield report["claim_id"], found


def assert_alike(ours, theirs, name, rules):
    """How many claims have a finding, after every claim was seen to have the same on both sides."""
    count = 0
    for mine, other in zip(answers(ours, rules), answers(theirs, rules), strict=True):
        if mine != other:
            raise RuntimeError(f"{name} answers {other}, we answer {mine}")
        count += bool(mine[1])
    if count == 0:
        raise RuntimeError("no claim has a finding: nothing was compared")
    return count
