"""One claim from Python, as bytes and as a dict, against plain Python that states the same rules: python_bench.py claims.ndjson

A line of JSON for each row: what is compared, and how many times as fast libclaims is (the median of rounds in which both were timed in turn). Nothing is
printed before both have said the same of every claim. Needs the package libclaims, and peers/plain_python.py beside this file.
"""

import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import libclaims

HERE = Path(__file__).resolve().parent
RULESETS = HERE.parents[1] / "rulesets"
sys.path.insert(0, str(HERE / "peers"))

import plain_python  # noqa: E402

ROUNDS = 31


def rules():
    return (HERE / "peers" / "rules.txt").read_text(encoding="utf-8").split()


def subset(folder):
    """A folder of rulesets with no other rules than these."""
    for name in {rule.partition(".")[0] for rule in rules()}:
        shutil.copytree(RULESETS / name, folder / name, ignore=lambda place, names: names if Path(place).name in {"rules", "profiles"} else [])
    for rule in rules():
        name, _, path = rule.partition(".")
        place = Path(name, "rules", *path.split(".")).with_suffix(".json")
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(RULESETS / place, folder / place)
    return folder


def worst(findings):
    """Rule and status; of several findings of a rule a failure rather than an unknown answer."""
    return {(rule, "fail" if (rule, "fail") in findings else status) for rule, status in findings}


def seconds(work, claims):
    begun = time.perf_counter()
    for claim in claims:
        work(claim)
    return time.perf_counter() - begun


def ratio(ours, our_claims, theirs, their_claims):
    """How many times as fast ours is, by the median of rounds."""
    return statistics.median(seconds(theirs, their_claims) / seconds(ours, our_claims) for _ in range(ROUNDS))


def main(path):
    texts = Path(path).read_bytes().splitlines()[:500]
    dicts = [json.loads(text) for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        validate = libclaims.Validator(subset(Path(folder))).validate
    judge = plain_python.judge
    for text, claim in zip(texts, dicts):
        said = worst({(finding.rule, finding.status) for finding in validate(text).findings})
        assert said == worst({(finding.rule, finding.status) for finding in validate(claim).findings})
        plain = set(judge(claim).items())
        assert said == plain, (claim["claim_id"], said ^ plain)
    rows = {
        "from Python, one claim as bytes": ratio(validate, texts, lambda text: judge(json.loads(text)), texts),
        "from Python, one claim as dict": ratio(validate, dicts, judge, dicts),
    }
    for row, times in rows.items():
        print(json.dumps({"row": row, "ratio": round(times, 2), "against": "plain Python, same rules"}))


if __name__ == "__main__":
    main(sys.argv[1])
