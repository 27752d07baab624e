"""What the house tests share: where things are, the tool, the texts of the tree. The tool is the program that CLAIMS_TOOL names."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULESETS = ROOT / "rulesets"
SOURCES = ROOT / "libclaims" / "src"
HEADERS = ROOT / "libclaims" / "include"


def run(*args, exits=(0,)):
    """Standard output of the tool, whose exit code must be one of `exits`."""
    done = subprocess.run([os.environ["CLAIMS_TOOL"], *map(str, args)], capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in exits:
        raise AssertionError(f"claims {' '.join(map(str, args))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def files(folder, *suffixes):
    """The files below a folder with one of these endings, sorted; never none."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.name.endswith(suffixes))
    if not found:
        raise AssertionError(f"no file {suffixes} under {folder}")
    return found


def rule_files():
    return [path for path in files(RULESETS, ".json") if "rules" in path.relative_to(RULESETS).parts[1:2]]


def claim_files():
    """The base claims that examples of rules vary, and the example claims."""
    return [path for path in files(RULESETS, ".json") if path.parent.name == "claims"] + files(ROOT / "examples" / "claims", ".json")


def examples_of_rules():
    """Every claim that an example of a rule makes, as (name, claim)."""
    bases = {path.name: read_json(path) for path in claim_files() if RULESETS in path.parents}
    for path in rule_files():
        rule = read_json(path)
        for example in rule["examples"]:
            yield f"{rule['id']}: {example['name']}", changed(bases[example["claim"]], example.get("with", {}))


def changed(claim, changes):
    """The claim with the values at these JSON Pointers: null removes, `/-` or the first index behind the list appends, missing objects are made."""
    claim = json.loads(json.dumps(claim))
    for pointer, value in changes.items():
        *way, last = [key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:]]
        place = claim
        for key in way:
            place = place[int(key)] if isinstance(place, list) else place.setdefault(key, {})
        if isinstance(place, list):
            if last == "-" or (last == str(len(place)) and value is not None):
                place.append(value)
            elif value is None:
                del place[int(last)]
            else:
                place[int(last)] = value
        elif value is None:
            place.pop(last, None)
        else:
            place[last] = value
    return claim
