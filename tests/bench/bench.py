"""Measures every row of the benchmark and writes bench.json and bench.html. Called by scripts/bench.sh."""

import argparse
import importlib.util
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

import many_rules
import page
import same_rules
from rows import Row
from timing import in_turn, ratio, run

ROOT = Path(__file__).resolve().parents[2]
PEERS = Path(__file__).resolve().parent / "peers"


class Bench:
    def __init__(self, build, output, claims, rounds):
        self.tool = str(build / "bindings" / "cli" / "claims")
        self.layers = str(build / "tests" / "bench" / "claims_bench")
        self.usual = str(build / "tests" / "bench" / "claims_usual_peer")
        self.output = output
        self.rounds = rounds
        self.file = str(output / "claims.ndjson")
        self.count = claims
        self.has_jobs = "--jobs" in subprocess.run([self.tool, "validate", "--help"], capture_output=True, encoding="utf-8", check=True).stdout
        run([self.tool, "generate", "--claims", str(claims), "--output", self.file])
        self.rulesets = output / "same-rules"
        same_rules.write_rulesets(self.rulesets)

    def validate(self, *options, jobs=1):
        return [self.tool, "validate", "--format", "ndjson", *(["--jobs", str(jobs)] if self.has_jobs else []), *options]

    def against_touch(self):
        """In one process, the repetitions of all in random turn."""
        report = self.output / "layers.json"
        subprocess.run([self.layers, f"--benchmark_out={report}", "--benchmark_out_format=json", f"--benchmark_repetitions={3 * self.rounds}",
                        "--benchmark_enable_random_interleaving=true", "--benchmark_min_time=0.05", "--benchmark_report_aggregates_only=true"],
                       check=True, stdout=subprocess.DEVNULL)
        medians = {entry["run_name"]: entry["real_time"] for entry in json.loads(report.read_text())["benchmarks"] if entry.get("aggregate_name") == "median"}
        for keys, at_least, aim in (("usual-keys", 0.5, 0.8), ("shuffled-keys", 0.35, 0.55)):
            row = Row(f"NDJSON in, NDJSON out, in memory, all built-in rules, against simdjson touching every value; {keys.replace('-', ' ')}", "x", at_least, aim)
            row.measured = medians[f"touch/{keys}"] / medians[f"text-to-text/{keys}"]
            row.note = ", ".join(f"{layer} {medians[f'touch/{keys}'] / medians[f'{layer}/{keys}']:.2f} ×" for layer in ("decode", "judge"))
            yield row

    def against_peer(self, name, command, at_least, aim, jobs=1):
        row = Row(f"whole process against {name}, the same 14 rules" + (f", {jobs} threads" if jobs > 1 else ""), "x", at_least, aim)
        if jobs > 1 and not self.has_jobs:
            row.why_not = "the tool has no --jobs"
            return row
        ours = self.validate("--rulesets", str(self.rulesets), self.file, jobs=jobs)
        run(ours, self.output / "ours.ndjson")
        run(command, self.output / "theirs.ndjson")
        compared = same_rules.assert_alike(self.output / "ours.ndjson", self.output / "theirs.ndjson", name)
        times = in_turn({"ours": ours, "theirs": command}, self.rounds)
        row.measured, row.spread = ratio(times["theirs"], times["ours"])
        row.note = f"the same findings on {compared:,} claims that have any"
        return row

    def peers(self):
        yield self.against_peer("a validator of the usual kind (nlohmann DOM, std::string, Boost dates)", [self.usual, self.file], 9, 15)
        plain = [sys.executable, str(PEERS / "plain_python.py"), self.file]
        yield self.against_peer("plain Python (json.loads, checks, json.dumps)", plain, 8, 13)
        yield self.against_peer("plain Python (json.loads, checks, json.dumps)", plain, 14, 24, jobs=2)
        for library, at_least, aim in (("orjson", 3, 5), ("msgspec", 3, 5)):
            if importlib.util.find_spec(library) is None:
                yield Row(f"whole process against {library} and Python code, the same 14 rules", "x", at_least, aim, why_not=f"{library} is not installed")
                continue
            command = [sys.executable, str(PEERS / "faster_python.py"), library, self.file]
            yield self.against_peer(f"{library} and Python code", command, at_least, aim)

    def from_python(self):
        """Needs the package libclaims beside this interpreter; python_bench.py compares the answers itself."""
        bounds = {"from Python, one claim as bytes": (8, 12), "from Python, one claim as dict": (1.5, 2.5)}
        measured = {}
        why_not = "the package libclaims is not installed"
        if importlib.util.find_spec("libclaims") is not None:
            printed = subprocess.run([sys.executable, str(PEERS.parent / "python_bench.py"), self.file], capture_output=True, encoding="utf-8", check=True).stdout
            measured = {row["row"]: row["ratio"] for row in map(json.loads, printed.splitlines())}
        for name, (at_least, aim) in bounds.items():
            yield Row(f"{name}, against plain Python rules on it", "x", at_least, aim, measured.get(name), why_not="" if name in measured else why_not)

    def many_rules(self):
        row = Row("10,000 rules of 40 cities against 100, 25 of them applying", "x time", 1.2, 1.05)
        sound = (ROOT / "examples" / "claims" / "05-system-failure-accepted.json").read_text(encoding="utf-8")
        sides, one = {}, self.output / "one-claim.ndjson"
        with open(self.file, "rb") as claims:
            one.write_bytes(claims.readline())
        for name, rules in (("few", 100), ("many", 10_000)):
            folder = self.output / f"rules-{name}"
            many_rules.write(folder, rules, sound)
            sides[name] = self.validate("--rulesets", str(folder), self.file)
            sides[f"load {name}"] = self.validate("--rulesets", str(folder), str(one))
        times = in_turn(sides, self.rounds)
        judging = {name: [whole - load for whole, load in zip(times[name], times[f"load {name}"])] for name in ("few", "many")}
        row.measured, row.spread = ratio(judging["many"], judging["few"])
        _, memory = run(sides["load many"])
        yield row
        yield Row("loading 10,000 rules", "ms", 1000, 1000, min(times["load many"]) * 1000, note=f"{memory:.0f} MiB")

    def threads(self):
        row = Row("two threads against one, equal bytes", "x", 1.6, 1.85)
        if not self.has_jobs:
            row.why_not = "the tool has no --jobs"
            return row
        one, two = self.validate(self.file, jobs=1), self.validate(self.file, jobs=2)
        run(one, self.output / "one.ndjson")
        run(two, self.output / "two.ndjson")
        if (self.output / "one.ndjson").read_bytes() != (self.output / "two.ndjson").read_bytes():
            raise RuntimeError("two threads write other bytes than one")
        times = in_turn({"one": one, "two": two}, self.rounds)
        row.measured, row.spread = ratio(times["one"], times["two"])
        return row

    def memory(self, claims):
        """Claims made on the fly, visits not kept."""
        generate = subprocess.Popen([self.tool, "generate", "--claims", str(claims)], stdout=subprocess.PIPE)
        validate = subprocess.Popen(self.validate("--visits", "stream", "-"), stdin=generate.stdout, stdout=subprocess.DEVNULL)
        generate.stdout.close()
        _, _, usage = os.wait4(validate.pid, 0)
        validate.returncode = 0
        generate.wait()
        return Row(f"peak memory on {claims:,} claims, judged as a stream", "MiB", 32, 16, usage.ru_maxrss / 1024)

    def cold(self):
        claim = str(ROOT / "examples" / "claims" / "05-system-failure-faulty.json")
        times = in_turn({"one": [self.tool, "validate", "--format", "json", claim]}, 4 * self.rounds)["one"]
        return Row("one process, one claim", "ms", 15, 5, sorted(times)[len(times) // 2] * 1000, (min(times) * 1000, max(times) * 1000))

    def growth(self):
        """A claim of ten times as many visits, each with its papers."""
        claim = json.loads((ROOT / "examples" / "claims" / "05-system-failure-accepted.json").read_text(encoding="utf-8"))
        sides = {}
        for count in (1_000, 10_000):
            big = dict(claim, encounters=[], documents=[])
            for number in range(count):
                big["encounters"].append(dict(claim["encounters"][0], encounter_id=f"E{number}", registration_no=f"R{number}"))
                for paper in claim["documents"][:3]:
                    big["documents"].append(dict(paper, document_id=f"{paper['document_id']}-{number}", encounter_ids=[f"E{number}"], number=f"{number:010}"))
            file = self.output / f"visits-{count}.json"
            file.write_text(json.dumps(big, ensure_ascii=False), encoding="utf-8")
            sides[count] = self.validate(str(file))
        times = in_turn(sides, 1)
        measured, spread = ratio(times[10_000], times[1_000])
        return Row("a claim of 10,000 visits against one of 1,000", "x time", 12, 10, measured, spread)

    def rows(self, stream):
        yield from self.against_touch()
        yield from self.peers()
        yield from self.from_python()
        yield from self.many_rules()
        yield self.threads()
        yield self.memory(stream)
        yield self.cold()
        yield self.growth()


def surroundings(bench):
    compiler = subprocess.run(["g++", "--version"], capture_output=True, encoding="utf-8", check=True).stdout.splitlines()[0]
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, encoding="utf-8").stdout.strip()
    return {"machine": f"{model[1] if model else platform.processor()}, {os.cpu_count()} cores", "compiler": compiler, "commit": commit,
            "python": platform.python_version(), "claims": f"{bench.count:,} made by claims generate, {os.path.getsize(bench.file) // bench.count} bytes on average"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--stream", type=int, default=1_000_000, help="claims of the row on memory")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    bench = Bench(options.build, options.output, options.claims, options.rounds)
    rows = []
    for row in bench.rows(options.stream):
        rows.append(row)
        print(f"{row.shown(row.measured):>12}  {row.verdict():<12} {row.name}" + (f" ({row.why_not})" if row.why_not else ""), flush=True)
    facts = surroundings(bench)
    (options.output / "bench.json").write_text(json.dumps({"surroundings": facts, "rows": [row.to_json() for row in rows]}, indent=2, ensure_ascii=False) + "\n")
    (options.output / "bench.html").write_text(page.html(rows, facts), encoding="utf-8")
    print(f"{options.output / 'bench.html'}")


if __name__ == "__main__":
    main()
