"""Whole processes, timed in turn: a machine that slows down slows both sides of a ratio."""

import os
import statistics
import subprocess
import time


def run(command, output=None):
    """Seconds and the peak memory in MiB of one process; its output goes to a file, or nowhere."""
    with open(output or os.devnull, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=sink)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: some claim is not accepted
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def in_turn(sides, rounds):
    """Seconds of each side in every round, after a round to warm up."""
    times = {name: [] for name in sides}
    for turn in range(rounds + 1):
        for name, command in sides.items():
            seconds, _ = run(command)
            if turn > 0:
                times[name].append(seconds)
    return times


def ratio(above, below):
    """The median of the rounds' ratios, and the least and greatest."""
    ratios = [a / b for a, b in zip(above, below)]
    return statistics.median(ratios), (min(ratios), max(ratios))
