"""Measures every row of the benchmark and writes bench.json and bench.html. Called by scripts/bench.sh."""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import growth
import many_rules
import page
import same_rules
import surroundings
from memory import peak
from peer_list import peers
from rows import Row, printed
from timing import in_turn, ratio, run

ROOT = Path(__file__).resolve().parents[2]


class Bench:
    def __init__(self, build, output, claims, rounds):
        self.tool = str(build / "bindings" / "cli" / "claims")
        self.layers = str(build / "tests" / "bench" / "claims_bench")
        self.visits = str(build / "tests" / "bench" / "claims_visits_bench")
        self.output = output
        self.rounds = rounds
        self.file = str(output / "claims.ndjson")
        self.count = claims
        self.peers = peers(build / "tests" / "bench" / "claims_usual_peer", output / "node")
        run([self.tool, "generate", "--claims", str(claims), "--output", self.file])

    def validate(self, *options, jobs=1):
        return [self.tool, "validate", "--format", "ndjson", "--jobs", str(jobs), *options]

    def against_touch(self):
        """In one process, the repetitions of all in random turn."""
        report = self.output / "layers.json"
        subprocess.run([self.layers, f"--benchmark_out={report}", "--benchmark_out_format=json", f"--benchmark_repetitions={3 * self.rounds}",
                        "--benchmark_enable_random_interleaving=true", "--benchmark_min_time=0.05", "--benchmark_report_aggregates_only=true"],
                       check=True, stdout=subprocess.DEVNULL)
        medians = {entry["run_name"]: entry["real_time"] for entry in json.loads(report.read_text())["benchmarks"] if entry.get("aggregate_name") == "median"}
        for keys, at_least, aim in (("usual-keys", 0.5, 0.8), ("shuffled-keys", 0.35, 0.55)):
            row = Row(f"NDJSON in, NDJSON out, in memory, all built-in rules, against simdjson touching every value, visits of all claims collected first; {keys.replace('-', ' ')}", "x", at_least, aim)
            row.measured = medians[f"touch/{keys}"] / medians[f"text-to-text/{keys}"]
            row.note = ", ".join(f"{layer} {medians[f'touch/{keys}'] / medians[f'{layer}/{keys}']:.2f} ×" for layer in ("decode", "judge"))
            yield row

    def against_peer(self, peer, at_least, aim, jobs=1):
        row = Row(f"whole process against {peer.name}" + (f", {jobs} threads of ours" if jobs > 1 else ""), "x", at_least, aim, why_not=peer.needs)
        if peer.needs:
            return row
        rulesets = same_rules.write_rulesets(self.output / "same-rules", peer.rules)
        ours, theirs = self.validate("--rulesets", str(rulesets), self.file, jobs=jobs), [*peer.command, self.file]
        run(ours, self.output / "ours.ndjson", peer.folder)
        run(theirs, self.output / "theirs.ndjson", peer.folder)
        compared = same_rules.assert_alike(self.output / "ours.ndjson", self.output / "theirs.ndjson", peer.name, peer.rules)
        times = in_turn({"ours": ours, "theirs": theirs}, self.rounds, peer.folder)
        row.measured, row.spread = ratio(times["theirs"], times["ours"])
        row.note = f"{len(peer.rules)} rules, the same findings on {compared:,} claims that have any"
        if peer.cannot_state():
            row.note += f"; it cannot state {peer.cannot_state()}"
        return row

    def against_peers(self):
        for peer in self.peers:
            yield self.against_peer(peer, peer.at_least, peer.aim)
            if peer.name.startswith("plain Python"):
                yield self.against_peer(peer, 14, 24, jobs=2)

    def from_python(self):
        """Needs the package libclaims beside this interpreter; python_bench.py compares the answers itself."""
        against = "against plain Python rules on it"
        bounds = {"from Python, one claim as bytes": (8, 12, against), "from Python, one claim as dict": (1.5, 2.5, against),
                  "from Python, two threads": (1.6, 1.85, "against one, sharing a validator")}
        measured = {}
        why_not = "the package libclaims is not installed"
        if importlib.util.find_spec("libclaims") is not None:
            lines = subprocess.run([sys.executable, str(ROOT / "tests" / "bench" / "python_bench.py"), self.file], capture_output=True, encoding="utf-8", check=True).stdout
            measured = {row["row"]: row["ratio"] for row in map(json.loads, lines.splitlines())}
        for name, (at_least, aim, what) in bounds.items():
            yield Row(f"{name}, {what}", "x", at_least, aim, measured.get(name), why_not="" if name in measured else why_not)

    def many_rules(self):
        row = Row("10,000 rules of 40 cities against 100, 25 of them applying", "x time", 1.2, 1.05)
        sound = (ROOT / "examples" / "claims" / "05-system-failure-accepted.json").read_text(encoding="utf-8")
        sides, one = {}, self.output / "one-claim.ndjson"
        with open(self.file, "rb") as claims:
            one.write_bytes(claims.readline())
        for name, rules in (("few", 100), ("many", 10_000)):
            folder = self.output / f"rules-{name}"
            many_rules.write(folder, rules, sound)
            sides[name] = self.validate("--rulesets", str(folder), *[self.file] * 4)  # many claims, so that the loading taken off is the lesser part
            sides[f"load {name}"] = self.validate("--rulesets", str(folder), str(one))
        times = in_turn(sides, self.rounds)
        judging = {name: [whole - load for whole, load in zip(times[name], times[f"load {name}"])] for name in ("few", "many")}
        row.measured, row.spread = ratio(judging["many"], judging["few"])
        yield row
        yield Row("loading 10,000 rules", "ms", 1000, 1000, min(times["load many"]) * 1000, note=f"{peak(sides['load many']):.0f} MiB; the fastest of the rounds")

    def threads(self):
        row = Row("two threads against one, equal bytes", "x", 1.6, 1.85)
        one, two = self.validate(self.file, jobs=1), self.validate(self.file, jobs=2)
        run(one, self.output / "one.ndjson")
        run(two, self.output / "two.ndjson")
        if (self.output / "one.ndjson").read_bytes() != (self.output / "two.ndjson").read_bytes():
            raise RuntimeError("two threads write other bytes than one")
        times = in_turn({"one": one, "two": two}, self.rounds)
        row.measured, row.spread = ratio(times["one"], times["two"])
        return row

    def memory(self, claims):
        """Claims made on the fly. What is kept of other claims is left aside: no rule of the first row asks of any."""
        generate = [self.tool, "generate", "--claims", str(claims)]
        rulesets = same_rules.write_rulesets(self.output / "same-rules", self.peers[0].rules)
        aside = peak(self.validate("--rulesets", str(rulesets), "-", jobs=2), generate)
        yield Row(f"peak memory on {claims:,} claims from a pipe, visits aside, 2 threads", "MiB", 32, 16, aside)
        few = min(claims, self.count)
        kept = peak(self.validate("-", jobs=2), [self.tool, "generate", "--claims", str(few)])
        yield Row(f"the same with every built-in rule, {few:,} claims", "MiB", 32 + few * 100 / 2**20, 16 + few * 100 / 2**20, kept,
                  note="with what is kept of each claim: visits and invoices, 100 bytes a claim allowed")

    def giant_line(self):
        """A line of 100 MB is refused, and the next one judged."""
        file = self.output / "giant.ndjson"
        with open(file, "wb") as lines:
            lines.write(b'{"claim_id": "' + b"x" * 100_000_000 + b'"}\n{"claim_id": "2"}\n')
        measured = peak(self.validate(str(file)))
        file.unlink()
        return Row("peak memory on a line of 100 MB, which is refused", "MiB", 200, 100, measured)

    def visits_in_memory(self, visits):
        lines = subprocess.run([self.visits, str(visits)], capture_output=True, encoding="utf-8", check=True).stdout.splitlines()
        return Row(f"a visit in memory, of {visits:,}", "bytes", 58, 27, float(lines[1].split()[0]), note="; ".join(line.strip() for line in lines[1:]))

    def cold(self):
        claim = str(ROOT / "examples" / "claims" / "05-system-failure-faulty.json")
        times = in_turn({"one": [self.tool, "validate", "--format", "json", claim]}, 8 * self.rounds)["one"]
        return Row("one process, one claim", "ms", 15, 5, sorted(times)[len(times) // 2] * 1000, (min(times) * 1000, max(times) * 1000))

    def growth(self):
        claim = json.loads((ROOT / "examples" / "claims" / "05-system-failure-accepted.json").read_text(encoding="utf-8"))
        base = self.output / "growth-base.json"
        base.write_text(json.dumps(claim), encoding="utf-8")
        for what, few in growth.KINDS.items():
            sides = {"start": self.validate(str(base))}
            for count in (few, 10 * few):
                file = self.output / f"growth-{count}.json"
                file.write_text(json.dumps(growth.grown(claim, what, count), ensure_ascii=False), encoding="utf-8")
                sides[count] = self.validate(str(file))
            times = in_turn(sides, 7)
            start = min(times["start"])  # what the process costs before there is a claim
            measured = (min(times[10 * few]) - start) / (min(times[few]) - start)
            yield Row(f"a claim of {10 * few:,} {what} against one of {few:,}", "x time", 12, 10, measured)

    def rows(self, options):
        yield from self.against_touch()
        yield from self.against_peers()
        yield from self.from_python()
        yield from self.many_rules()
        yield self.threads()
        yield from self.memory(10_000_000 if options.long else 300_000)
        yield self.giant_line()
        yield self.visits_in_memory(20_000_000 if options.long else 2_000_000)
        yield self.cold()
        yield from self.growth()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--long", action="store_true", help="memory is measured on 10 million claims and 20 million visits, which takes longer")
    options = parser.parse_args()
    output = options.output.resolve()  # peers run in folders of their own
    output.mkdir(parents=True, exist_ok=True)
    bench = Bench(options.build.resolve(), output, options.claims, options.rounds)
    rows = []
    print(f"{'measured':>13} {'at least':>13} {'aim':>13}")
    for row in bench.rows(options):
        rows.append(row)
        print(printed(row), flush=True)
    facts = surroundings.facts(bench)
    (output / "bench.json").write_text(json.dumps({"surroundings": facts, "rows": [row.to_json() for row in rows]}, indent=2, ensure_ascii=False) + "\n")
    (output / "bench.html").write_text(page.html(rows, facts), encoding="utf-8")
    for name, value in facts.items():
        print(f"{name}: {value}")
    print(f"{output / 'bench.html'}")


if __name__ == "__main__":
    main()
