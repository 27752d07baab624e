"""One claim from Python, as bytes and as a dict, against plain Python that states the same rules; and two threads of Python against one:
python_bench.py claims.ndjson

A line of JSON for each row: what is compared, and how many times as fast libclaims is (the median of rounds in which both were timed in turn). Nothing is
printed before both have said the same of every claim. Needs the package libclaims, and peers/plain_python.py beside this file.
"""

import json
import shutil
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import libclaims

HERE = Path(__file__).resolve().parent
RULESETS = HERE.parents[1] / "rulesets"
sys.path.insert(0, str(HERE / "peers"))

import plain_python  # noqa: E402

ROUNDS = 31
ROUNDS_OF_THREADS = 7
TEXTS_OF_A_THREAD = 20_000


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
    """Of the processor, since both sides are of one thread: whatever else the machine does counts for neither."""
    begun = time.thread_time()
    for claim in claims:
        work(claim)
    return time.thread_time() - begun


def ratio(ours, our_claims, theirs, their_claims):
    """How many times as fast ours is, by the median of rounds."""
    return statistics.median(seconds(theirs, their_claims) / seconds(ours, our_claims) for _ in range(ROUNDS))


def elapsed(threads, work):
    """On the clock, until the last thread has done its work."""
    running = [threading.Thread(target=work) for _ in range(threads)]
    begun = time.perf_counter()
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return time.perf_counter() - begun


def gain_of_two_threads(validator, texts):
    """How much sooner two threads of Python are ready that share a validator and the work: 2 if the interpreter's lock were never in the way."""

    def half():
        for _ in validator.validate_many(texts, threads=1):
            pass

    def whole():
        half()
        half()

    return statistics.median(elapsed(1, whole) / elapsed(2, half) for _ in range(ROUNDS_OF_THREADS))


def main(path):
    texts = Path(path).read_bytes().splitlines()[:500]
    dicts = [json.loads(text) for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        validator = libclaims.Validator(subset(Path(folder)))
    validate = validator.validate
    judge = plain_python.judge
    for text, claim in zip(texts, dicts):
        said = worst({(finding.rule, finding.status) for finding in validate(text).findings})
        assert said == worst({(finding.rule, finding.status) for finding in validate(claim).findings})
        plain = set(judge(claim).items())
        assert said == plain, (claim["claim_id"], said ^ plain)
    rows = {
        ("from Python, one claim as bytes", "plain Python, same rules"): ratio(validate, texts, lambda text: judge(json.loads(text)), texts),
        ("from Python, one claim as dict", "plain Python, same rules"): ratio(validate, dicts, judge, dicts),
        ("from Python, two threads", "one thread"): gain_of_two_threads(validator, texts * (TEXTS_OF_A_THREAD // len(texts))),
    }
    for (row, against), times in rows.items():
        print(json.dumps({"row": row, "ratio": round(times, 2), "against": against}))


if __name__ == "__main__":
    main(sys.argv[1])
