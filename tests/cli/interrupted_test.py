"""Runs that are interrupted or killed: interrupted_test.py TOOL EXAMPLES. Only a process shows what they leave behind."""

import json
import os
import pty
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

TOOL, EXAMPLES = sys.argv[1], Path(sys.argv[2])
COUNT = 1500


def claims():
    """Claims of a visit each, ten persons in turn."""
    sample = json.loads((EXAMPLES / "claims" / "07-frequent-outpatient-visits-accepted.json").read_text(encoding="utf-8"))
    del sample["encounters"][0]["monthly_ordinal"], sample["insured"]["id_number"]
    for number in range(COUNT):
        sample["claim_id"] = f"C{number:06}"
        sample["insured"]["external_id"] = f"P{number % 10}"
        sample["encounters"][0]["registration_no"] = f"MZ{number:06}"
        sample["documents"][0]["number"] = f"{number - number % 2:010}"
        yield json.dumps(sample, ensure_ascii=False) + "\n"


def rows(file):
    """What is in a history that must be whole."""
    with sqlite3.connect(file) as history:
        assert history.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        tables = {name for name, in history.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        return {table: set(history.execute(f"SELECT * FROM {table}")) for table in tables}


class Interrupted(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.claims = self.folder / "claims.ndjson"
        self.claims.write_text("".join(claims()), encoding="utf-8")
        self.random = random.Random(20250301)

    def run_whole(self, *arguments):
        begin = time.monotonic()
        self.assertIn(subprocess.run([TOOL, *map(str, arguments)], stdout=subprocess.DEVNULL, check=False).returncode, (0, 1))
        return time.monotonic() - begin

    def kill(self, seconds, *arguments):
        """True if the run was killed before it ended."""
        process = subprocess.Popen([TOOL, *map(str, arguments)], stdout=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        return process.wait() == -signal.SIGKILL

    def test_a_history_stays_whole_and_has_all_of_a_run_or_nothing(self):
        seconds = self.run_whole("history", "add", self.folder / "whole.db", self.claims)
        expected = rows(self.folder / "whole.db")
        self.assertEqual((len(expected["visit"]), len(expected["invoice"])), (COUNT, COUNT // 2))
        for attempt in range(6):
            history = self.folder / f"{attempt}.db"
            self.kill(self.random.uniform(0, seconds), "history", "add", history, self.claims)
            if history.exists():
                self.assertIn(rows(history).get("visit", set()), (set(), expected["visit"]))
            self.run_whole("history", "add", history, self.claims)
            self.assertEqual(rows(history), expected)

    def test_a_history_has_each_claim_of_a_stream_or_not(self):
        stream = ("validate", self.claims, "--visits", "stream", "--history")
        seconds = self.run_whole(*stream, self.folder / "whole.db")
        expected = rows(self.folder / "whole.db")
        for attempt in range(3):
            history = self.folder / f"{attempt}.db"
            self.kill(self.random.uniform(0.1, 0.9) * seconds, *stream, history)
            if history.exists():
                self.assertLessEqual(rows(history).get("visit", set()), expected["visit"])
            self.run_whole(*stream, history)
            self.assertEqual(rows(history), expected)

    def test_several_runs_share_a_history(self):
        lines = self.claims.read_text(encoding="utf-8").splitlines(keepends=True)
        history = self.folder / "shared.db"
        processes = []
        for number in range(3):
            part = self.folder / f"part-{number}.ndjson"
            part.write_text("".join(lines[number::3]), encoding="utf-8")
            processes.append(subprocess.Popen([TOOL, "history", "add", history, part]))
        self.assertEqual([process.wait() for process in processes], [0, 0, 0])
        self.run_whole("history", "add", self.folder / "whole.db", self.claims)
        self.assertEqual(rows(history), rows(self.folder / "whole.db"))

    def test_an_output_that_was_killed_is_resumed_byte_for_byte(self):
        whole = self.folder / "whole.ndjson"
        judge = ("validate", self.claims, "--format", "ndjson", "--output")
        seconds = self.run_whole(*judge, whole)
        for attempt in range(4):
            output = self.folder / f"{attempt}.ndjson"
            killed = self.kill(self.random.uniform(0.3, 0.95) * seconds, *judge, output)
            self.assertEqual(output.exists(), not killed)
            self.run_whole(*judge, output, "--resume")
            self.assertEqual(output.read_bytes(), whole.read_bytes())

    def test_a_signal_ends_a_run_after_a_whole_line(self):
        lines = self.claims.read_bytes().splitlines(keepends=True)
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            process = subprocess.Popen([TOOL, "validate", "-", "--visits", "stream", "--format", "ndjson"],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdin.write(lines[0] + lines[1][:100])
            process.stdin.flush()
            first = process.stdout.readline()
            self.assertTrue(first.endswith(b"\n"))
            begin = time.monotonic()
            process.send_signal(number)  # it waits for the rest of the second line
            self.assertEqual(process.wait(timeout=20), code)
            self.assertLess(time.monotonic() - begin, 10, "a second, on a machine that has nothing else to do")
            self.assertEqual(process.stdout.read(), b"")
            self.assertEqual(process.stderr.read(), b"claims: interrupted\n")
            for stream in (process.stdin, process.stdout, process.stderr):
                stream.close()

    def test_a_signal_leaves_an_output_that_can_be_resumed(self):
        whole, output = self.folder / "whole.ndjson", self.folder / "reports.ndjson"
        judge = ("validate", self.claims, "--format", "ndjson", "--output")
        seconds = self.run_whole(*judge, whole)
        process = subprocess.Popen([TOOL, *map(str, judge), output], stderr=subprocess.PIPE, text=True)
        time.sleep(seconds / 2)
        process.send_signal(signal.SIGINT)
        said = process.communicate()[1]
        if process.returncode == 130:
            self.assertEqual(said, "claims: interrupted; the same command with --resume goes on\n")
            partial = (self.folder / "reports.ndjson.partial").read_bytes()
            self.assertTrue(whole.read_bytes().startswith(partial) and partial[-1:] in (b"", b"\n"))
        self.run_whole(*judge, output, "--resume")
        self.assertEqual(output.read_bytes(), whole.read_bytes())

    def test_progress_is_shown_on_a_terminal_only(self):
        terminal, end = pty.openpty()
        text = self.claims.read_bytes()
        for stderr, shown in ((end, True), (subprocess.PIPE, False)):
            process = subprocess.Popen([TOOL, "validate", "-", "--format", "ndjson"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=stderr)
            process.stdin.write(text[: len(text) // 2])
            process.stdin.flush()
            time.sleep(1.2)
            process.stdin.write(text[len(text) // 2 :])
            process.stdin.close()
            said = b"" if shown else process.stderr.read()
            process.wait()
            if shown:
                said = os.read(terminal, 1 << 16)
                self.assertIn(b"collecting visits [", said)
                self.assertTrue(said.endswith(b"\r\x1b[K"), "nothing remains")
            else:
                process.stderr.close()
                self.assertEqual(said, b"")
        os.close(terminal)
        os.close(end)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
